import { doingOf, isHere } from './doing';
import type { OnFloor } from './views';

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const presence: OnFloor['presence'] = {
  ...{ availability: 'Available', activity: 'Available', since: '2026-11-23T04:00:00.000Z', expiresAt: null },
  ...{ reachable: true, onShift: true, offerable: true, load: 0, capacity: 1, wrapUpUntil: null },
};
type Work = OnFloor['work'][number];
const work = (what: Work['what'], since: string): Work => ({
  ...{ what, since, handoffId: 'h', reason: null, channel: 'phone' },
});
const doing = (changes: Partial<OnFloor['presence']>, inHand: Work[] = []) =>
  doingOf({ presence: { ...presence, ...changes }, work: inHand }, NOW).doing;

describe('what somebody is doing', () => {
  it.each([
    ['free', {}],
    ['away', { reachable: false }],
    ['offShift', { onShift: false }],
    ['paused', { availability: 'BeRightBack' }],
    ['wrapUp', { wrapUpUntil: '2026-11-23T05:00:10.000Z', offerable: false }],
    ['free', { wrapUpUntil: '2026-11-23T04:59:59.000Z' }],
    ['busy', { offerable: false }],
  ] as const)('is %s by what is seen of them', (told, changes) => {
    expect(doing(changes)).toBe(told);
  });

  it('is what they have in hand before what they said, and the furthest of several', () => {
    const inHand = [work('asked', '2026-11-23T04:59:00.000Z'), work('connected', '2026-11-23T04:50:00.000Z')];
    expect(doingOf({ presence: { ...presence, availability: 'Away' }, work: inHand }, NOW)).toEqual({
      ...{ doing: 'connected', since: '2026-11-23T04:50:00.000Z', until: null },
    });
  });

  it('lasts until a known end: of a pause, and of the time for notes, of which nobody says when it began', () => {
    const of = (changes: Partial<OnFloor['presence']>) =>
      doingOf({ presence: { ...presence, ...changes }, work: [] }, NOW);
    const end = '2026-11-23T05:00:10.000Z';
    expect(of({ wrapUpUntil: end })).toEqual({ doing: 'wrapUp', since: null, until: end });
    expect(of({ availability: 'Away', expiresAt: end })).toEqual({
      ...{ doing: 'paused', since: presence.since, until: end },
    });
    expect(of({ reachable: false, capacity: 0 }).since).toBeNull();
  });

  it('is not here when it is nobody who can be reached', () => {
    expect([isHere('paused'), isHere('away'), isHere('offShift')]).toEqual([true, false, false]);
  });
});
