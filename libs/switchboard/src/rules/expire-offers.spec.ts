import type { Channel, WeeklyHours } from '@sambung/contracts';
import { passes, requests, sees } from '../../test/acts';
import { closed, given, offered } from '../../test/given';
import { MORNING, SECONDS, free } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('an offer that nobody answers', () => {
  it('goes to the next when it runs out, and the handoff keeps its place', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(passes(20))
      .then(closed('h1', 'sari', 'expired'), offered('h1', 'budi')));

  it.each<[Channel, number]>([
    ['phone', 20],
    ['counter', 30],
    ['chat', 30],
    ['email', 120],
  ])('by %s runs out after %d seconds, and not before', (channel, seconds) =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1', { channel, holdSeconds: 600 }))
      .when(passes(seconds - 1), (scene) => expect(scene.decided()).toEqual([]), passes(1))
      .thenAmongOthers(closed('h1', 'sari', 'expired'), offered('h1', 'budi')),
  );

  it('counts as missed only if it had reached an open desk', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), sees('sari', 'h1'))
      .when(passes(20))
      .then(closed('h1', 'sari', 'expired', true), offered('h1', 'budi')));

  const UNTIL = (to: string): { workingHours: WeeklyHours } => ({
    workingHours: { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '09:00', to }] },
  });
  it('is missed by whoever went home later, even if nobody looked before', () =>
    given(aFloor().with(free('sari', UNTIL('10:01'))), requests('h1'), sees('sari', 'h1'), (scene) => {
      scene.now = MORNING + 120 * SECONDS;
    })
      .when((scene) => scene.do({ type: 'tick' }))
      .thenAmongOthers(closed('h1', 'sari', 'expired', true), (scene) => {
        const types = scene.said().map(({ type }) => type);
        expect(types.indexOf('shift-turned')).toBeGreaterThan(types.indexOf('offer-closed'));
      }));

  it('holds no capacity afterwards', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), passes(20))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari')));
});
