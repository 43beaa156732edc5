import type { WeeklyHours } from '@sambung/contracts';
import { DateTime } from 'luxon';
import { accepts, completes, isCutOff, leavesDesk, passes, requests, takesCallback } from '../../test/acts';
import { closed, given, never, offered, promised } from '../../test/given';
import { MINUTES, free, team } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import { bothAt } from './open-hours';

const hours = (timeZone: string, from: string, to: string, dates: WeeklyHours['dates'] = []): WeeklyHours => ({
  timeZone,
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from, to })),
  dates,
});
const at = (local: string, zone = 'Asia/Jakarta'): number => DateTime.fromISO(local, { zone }).toMillis();
const NINE_TO_FIVE = hours('Asia/Jakarta', '09:00', '17:00');
const open = (openingHours: WeeklyHours | null): ReturnType<typeof team> => ({
  ...team('sales', 'mega'),
  openingHours,
});

describe('somebody’s own hours and those of their team', () => {
  it('are on while both are', () => {
    const early = hours('Asia/Jakarta', '07:00', '16:00');
    expect(bothAt(early, NINE_TO_FIVE, at('2026-03-02T08:00'))).toEqual({ on: false, until: at('2026-03-02T09:00') });
    expect(bothAt(early, NINE_TO_FIVE, at('2026-03-02T09:00'))).toEqual({ on: true, until: at('2026-03-02T16:00') });
    expect(bothAt(early, NINE_TO_FIVE, at('2026-03-06T16:00'))).toEqual({ on: false, until: at('2026-03-09T09:00') });
  });

  it('are each read off the clock of their own zone', () => {
    const inJayapura = hours('Asia/Jayapura', '08:00', '16:00');
    // 16:00 in Jayapura (WIT) is 14:00 in Jakarta (WIB).
    expect(bothAt(inJayapura, NINE_TO_FIVE, at('2026-03-02T10:00'))).toEqual({
      on: true,
      until: at('2026-03-02T14:00'),
    });
  });

  it('of which one is not known are those of the other', () => {
    expect(bothAt(null, NINE_TO_FIVE, at('2026-03-02T08:00')).on).toBe(false);
    expect(bothAt(NINE_TO_FIVE, null, at('2026-03-02T10:00')).on).toBe(true);
    expect(bothAt(null, null, 0)).toEqual({ on: true });
  });

  it('that never meet are looked at again, far ahead, and never for ever', () => {
    const shift = bothAt(hours('Asia/Jakarta', '18:00', '22:00'), NINE_TO_FIVE, at('2026-03-02T10:00'));
    expect(shift.on).toBe(false);
    expect(shift.until).toBeGreaterThan(at('2026-03-20T00:00'));
  });
});

/** Monday, 10:00. */
const floor = (openingHours: WeeklyHours | null): Scene => aFloor().team(open(openingHours)).with(free('sari'));

describe('a team', () => {
  it('that is closed asks nobody of it, whatever their own hours say', () =>
    given(floor(hours('Asia/Jakarta', '13:00', '17:00')))
      .when(requests('h1'))
      .thenAmongOthers(never('handoff-offered')));

  it('asks them when it opens', () =>
    given(floor(hours('Asia/Jakarta', '10:05', '17:00')), requests('h1'))
      .when(passes(5 * 60))
      .thenAmongOthers(offered('h1', 'sari')));

  it('on a holiday is closed all day', () =>
    given(floor(hours('Asia/Jakarta', '09:00', '17:00', [{ date: '2026-03-02', hours: [], name: 'Holiday' }])))
      .when(requests('h1'), passes(3_600))
      .thenAmongOthers(never('handoff-offered')));

  it('that closes takes back what its people have not accepted yet', () =>
    given(floor(hours('Asia/Jakarta', '09:00', '10:01')).when(passes(50)), requests('h1'))
      .when(passes(15))
      .thenAmongOthers(closed('h1', 'sari', 'receiver-unavailable')));

  it('of which the hours change opens or closes at once', () =>
    given(floor(null), requests('h1'))
      .when((scene) => scene.team(open(hours('Asia/Jakarta', '13:00', '17:00'))))
      .thenAmongOthers({ type: 'shift-turned', employeeId: 'sari' }, closed('h1', 'sari', 'receiver-unavailable')));

  it('said again turns no shift', () =>
    given(floor(NINE_TO_FIVE))
      .when((scene) => scene.team(open(NINE_TO_FIVE)))
      .then());

  it('whose hours are in a time zone that does not exist is refused', () =>
    given(floor(null))
      .when((scene) => scene.team(open(hours('Asia/Atlantis', '09:00', '17:00'))))
      .thenRefused('employee.time-zone-unknown'));
});

describe('a handoff at closing time', () => {
  const lina = (workingHours: WeeklyHours): Scene =>
    aFloor().with(free('lina', { role: 'receptionist', reachable: false, workingHours }));
  const until = (to: string): WeeklyHours => hours('Asia/Jakarta', '08:00', to);

  it('gets a callback in opening time', () =>
    given(lina(until('10:10')), requests('h1'))
      .when(takesCallback('adi', 'h1'))
      .then(promised('h1', 'lina', { dueAt: at('2026-03-03T08:00') })));

  it('gets it in the opening time of the owner’s team, too', () =>
    given(
      lina(until('17:00')).team({ ...team('reception', null), openingHours: hours('Asia/Jakarta', '11:00', '12:00') }),
      (scene) => scene.with(free('lina', { teamId: 'reception', workingHours: until('17:00'), reachable: false })),
      requests('h1'),
    )
      .when(takesCallback('adi', 'h1'))
      .then(promised('h1', 'lina', { dueAt: at('2026-03-02T11:00') })));

  it('gets no appointment at a time at which nobody is there, and is told when somebody is', () =>
    given(lina(until('17:00')), requests('h1'))
      .when(takesCallback('adi', 'h1', { kind: 'appointment', dueAt: at('2026-03-07T10:00') }))
      .then({
        type: 'command-refused',
        code: 'promise.outside-hours',
        detail: expect.stringContaining('2026-03-09T01:00:00.000Z') as string,
      }));

  it('29 · is proposed a callback at once where nobody at all is there, instead of being kept on the line', () =>
    given(aFloor()).when(requests('h1')).thenAmongOthers({ type: 'hold-passed', handoffId: 'h1', ownerId: 'lina' }));

  it('is proposed none at once while somebody is there who may come free', () =>
    given(aFloor().with(free('sari')), requests('h0'), accepts('sari', 'h0'))
      .when(requests('h1'))
      .thenAmongOthers(never('hold-passed')));

  it('that is cut off is called back before its accepter goes home', () =>
    given(aFloor().with(free('sari', { workingHours: until('10:05') })), requests('h1'), accepts('sari', 'h1'))
      .when(isCutOff('adi', 'h1'))
      .then(promised('h1', 'sari', { dueAt: at('2026-03-02T10:05') })));

  it('that is cut off when its accepter has gone home is called back when they are next there', () =>
    given(
      aFloor().with(free('sari', { workingHours: until('10:01') })),
      requests('h1'),
      accepts('sari', 'h1'),
      passes(70),
    )
      .when(isCutOff('adi', 'h1'))
      .then(promised('h1', 'sari', { dueAt: at('2026-03-03T08:00') })));

  it('that is cut off in the middle of the day is called back soon', () =>
    given(aFloor().with(free('sari')), requests('h1'), accepts('sari', 'h1'), leavesDesk('sari'))
      .when(isCutOff('adi', 'h1'))
      .thenAmongOthers((scene) => {
        expect(scene.board.handoff('h1')?.dueAt).toBe(scene.now + 15 * MINUTES);
      }));

  it('that was taken in time is finished, whatever the clock says', () =>
    given(
      aFloor().with(free('sari', { workingHours: until('10:01') })),
      requests('h1'),
      accepts('sari', 'h1'),
      passes(70),
    )
      .when(completes('sari', 'h1'))
      .thenAmongOthers({ type: 'handoff-ended', handoffId: 'h1', end: 'completed' }));
});
