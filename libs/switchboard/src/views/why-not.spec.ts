import type { WeeklyHours } from '@sambung/contracts';
import {
  accepts,
  completes,
  connects,
  declines,
  isEngaged,
  leavesDesk,
  passes,
  pauses,
  requests,
  says,
} from '../../test/acts';
import { ASK_SALES, absent, free, reason } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';
import { Switchboard, longestIdle } from '../index';

/** Why it was not somebody, at each decision about `h1`: from the log alone, as it is looked up later. */
function whyNot(scene: Scene, employeeId: string): unknown[] {
  const board = Switchboard.empty({ policy: longestIdle });
  return scene.log.flatMap((event) => {
    const isLook = event.type === 'handoff-offered' || event.type === 'handoff-queued';
    const found = isLook && event.handoffId === 'h1' ? [board.whyNot(event, employeeId)] : [];
    board.apply(event);
    return found;
  });
}

const ASKED: Act = requests('h1');
const day = (...acts: readonly Act[]): Scene =>
  aFloor()
    .reason(
      reason('buy', {
        ...ASK_SALES,
        steps: [
          { criteria: { role: 'sales-representative', skills: [{ skill: 'negotiation', level: 3 }] }, holdSeconds: 20 },
          { criteria: { role: 'sales-representative' }, holdSeconds: 20 },
        ],
      }),
    )
    .with(free('sari', { skills: { negotiation: 4 } }), free('budi', { skills: { negotiation: 3 } }))
    .when(...acts);

describe('why it was not somebody', () => {
  it('tells whose turn it was not', () => {
    const scene = day(ASKED);
    expect(whyNot(scene, 'sari')).toEqual([{ code: 'asked' }]);
    expect(whyNot(scene, 'budi')).toEqual([{ code: 'others-first' }]);
  });

  it.each<[string, Act, object]>([
    ['at capacity', isEngaged('budi'), { code: 'at-capacity' }],
    ['not connected', leavesDesk('budi'), { code: 'unreachable', activity: 'Available' }],
    ['paused', says('budi', 'Busy'), { code: 'paused', activity: 'Busy' }],
  ])('tells how they stood then, whatever they have become since: %s', (_, act, expected) => {
    const scene = day(act, ASKED, says('budi', 'Available'), passes(600));
    expect(whyNot(scene, 'budi')[0]).toEqual(expected);
  });

  it('tells until when they were paused, and in wrap-up', () => {
    const paused = day(pauses('mega', 'budi', 600), ASKED);
    // A scene’s clock moves on by a millisecond with each act.
    const until = expect.closeTo(Date.parse('2026-03-02T10:10+07:00'), -3) as number;
    expect(whyNot(paused, 'budi')).toEqual([{ code: 'paused', activity: 'PausedByManager', until }]);
    const wrapping = day(
      (each) => each.with(free('budi', { skills: { negotiation: 3 }, wrapUpSeconds: 60 })),
      requests('h0', { namedEmployeeId: 'budi' }),
      accepts('budi', 'h0'),
      connects('budi', 'h0'),
      completes('budi', 'h0'),
      ASKED,
    );
    expect(whyNot(wrapping, 'budi')[0]).toMatchObject({ code: 'in-wrap-up', until: expect.any(Number) as number });
  });

  it('tells a break, which is between two stretches of one day, from the end of a shift', () => {
    const monday = (...spans: (readonly [from: string, to: string])[]) => ({
      timeZone: 'Asia/Jakarta',
      weekly: spans.map(([from, to]) => ({ day: 1 as const, from, to })),
    });
    const withHours = (workingHours: WeeklyHours) =>
      whyNot(
        day((each) => each.with(free('budi', { skills: { negotiation: 3 }, workingHours })), ASKED),
        'budi',
      );
    const until = Date.parse('2026-03-02T11:00+07:00');
    expect(withHours(monday(['08:00', '09:30'], ['11:00', '17:00']))).toEqual([
      { code: 'off-shift', onBreak: true, until },
    ]);
    expect(withHours(monday(['11:00', '17:00']))).toEqual([{ code: 'off-shift', until }]);
  });

  it('tells what they lack of what is asked for, by the step that they come nearest to', () => {
    const scene = day((each) => each.with(free('cici', { role: 'cashier' })), ASKED);
    expect(whyNot(scene, 'cici')).toEqual([{ code: 'does-not-fit', lacks: ['role'] }]);
    expect(whyNot(scene, 'adi')).toEqual([{ code: 'sent-it' }]);
    expect(whyNot(scene, 'nobody')).toEqual([{ code: 'unknown' }]);
  });

  it('tells that a later step would ask them, and that somebody of an inner one goes before once it has joined', () => {
    const scene = day((each) => each.with(free('tina')), ASKED, declines('sari', 'h1'), declines('budi', 'h1'));
    expect(whyNot(scene, 'tina').slice(0, 2)).toEqual([{ code: 'later' }, { code: 'later' }]);
    const joined = day(isEngaged('sari'), isEngaged('budi'), (each) => each.with(free('tina')), ASKED, passes(1));
    expect(whyNot(joined, 'tina')[0]).toEqual({ code: 'later' });
  });

  it('tells that they were not to be asked, or had been asked in that round', () => {
    expect(whyNot(day(requests('h1', { excludedIds: ['budi'] })), 'budi')).toEqual([{ code: 'excluded' }]);
    expect(whyNot(day(ASKED, declines('sari', 'h1')), 'sari')).toEqual([{ code: 'asked' }, { code: 'tried' }]);
  });

  it('tells of everybody at every decision', () => {
    const scene = day((each) => each.with(absent('gone')), ASKED, declines('sari', 'h1'), accepts('budi', 'h1'));
    for (const id of ['dewi', 'mega', 'lina', 'adi', 'sari', 'budi', 'gone']) {
      const found = whyNot(scene, id);
      expect(found).toHaveLength(2);
      expect(found.every(Boolean)).toBe(true);
    }
  });
});
