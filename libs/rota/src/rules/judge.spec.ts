import { minutesOf, Horizon } from '../time/horizon';
import { judge } from './judge';
import type { Setting } from './judge-shift';
import type { Person, Shift } from './person';
import { INDONESIAN_RULES, type RotaRules } from './rota-rules';

const MONDAY = '2026-11-23';
const week = new Horizon(MONDAY, 7, 'Asia/Jakarta');
const sari: Person = {
  ...{ id: 'sari', covers: 1, away: new Set(), unavailable: [], kinds: null, unsocial: 0, wishes: [], elsewhere: [] },
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 6 },
};
const rules = (more: Partial<RotaRules> = {}): RotaRules => ({
  ...INDONESIAN_RULES,
  shifts: [
    { key: 'day', minutes: 540, earliest: '07:00', latest: '11:00', every: 30 },
    { key: 'night', minutes: 540, earliest: '22:00', latest: '22:00', every: 30 },
    { key: 'short', minutes: 240, earliest: '07:00', latest: '18:00', every: 15 },
  ],
  mostDaysPerWeek: 6,
  ...more,
});

/** With breaks so many minutes after it began; in the order of the rules. */
function shift(day: number, from: string, after = [120, 240, 390], kind = 'day', horizon = week): Shift {
  const begin = horizon.at(horizon.days[day]?.date ?? '2026-11-30', minutesOf(from));
  const length = kind === 'short' ? 16 : 36;
  const breaks = kind === 'short' ? [] : INDONESIAN_RULES.breaks;
  return {
    ...{ employeeId: 'sari', kind, from: begin, to: begin + length },
    breaks: breaks.map(({ key, minutes }, at) => {
      const first = begin + (after[at] ?? 0) / 15;
      return { key, from: first, to: first + minutes / 15 };
    }),
  };
}

const verdict = (shifts: readonly Shift[], person = sari, more: Partial<Setting> = {}): string[] =>
  judge(shifts, [person], { rules: rules(), horizon: more.horizon ?? week, holidays: new Set(), ...more }).map(
    ({ rule }) => rule,
  );

describe('a shift', () => {
  it('of nine hours with two short breaks and lunch is as it should be', () => {
    expect(verdict([shift(0, '08:00')])).toEqual([]);
  });

  it('begins when the rules let it, on the half hour', () => {
    expect(verdict([shift(0, '06:30')])).toEqual(['shift-unknown']);
    expect(verdict([shift(0, '08:15')])).toEqual(['shift-unknown']);
  });

  it('has half an hour’s break after four hours of work at the latest, before and after it', () => {
    // Lunch 4 h 15 min after the beginning: 15 minutes of that were a break, so it was four hours of work.
    expect(verdict([shift(0, '08:00', [120, 255, 390])])).toEqual([]);
    // Without the first break counted as such it would be too long: here it comes after lunch.
    const rule = { ...rules(), breaks: INDONESIAN_RULES.breaks.slice(1) };
    const late = { ...shift(0, '08:00', [0, 255, 390]) };
    expect(verdict([{ ...late, breaks: late.breaks.slice(1) }], sari, { rules: rule })).toEqual(['worked-too-long']);
    // Three hours before lunch, but 4 h 45 min of work after it.
    expect(verdict([shift(0, '08:00', [60, 180, 390])])).toEqual(['worked-too-long']);
  });

  it('has every break that is due, as long as it should be, at its time, and apart', () => {
    expect(verdict([{ ...shift(0, '08:00'), breaks: [] }])).toEqual(['breaks-wrong']);
    const good = shift(0, '08:00');
    const longer = good.breaks.map((each) => (each.key === 'first' ? { ...each, to: each.to + 1 } : each));
    expect(verdict([{ ...good, breaks: longer }])).toEqual(['breaks-wrong']);
    expect(verdict([shift(0, '08:00', [45, 240, 390])])).toEqual(['break-outside-its-time']);
    expect(verdict([shift(0, '08:00', [150, 240, 390])], sari, { rules: rules({ apart: 90 }) })).toEqual([
      'breaks-too-close',
    ]);
  });

  it('of four hours needs no break', () => expect(verdict([shift(0, '08:00', [], 'short')])).toEqual([]));

  it('is for who works that kind', () => {
    expect(verdict([shift(0, '08:00')], { ...sari, kinds: ['short'] })).toEqual(['not-theirs']);
  });

  it('is on no day of an absence, also where it only ends on one', () => {
    const away = { ...sari, away: new Set(['2026-11-24']) };
    expect(verdict([shift(1, '08:00')], away)).toEqual(['away']);
    expect(verdict([shift(0, '22:00', undefined, 'night')], away)).toEqual(['away']);
  });

  it('is on no holiday, unless the team works then', () => {
    const holidays = new Set(['2026-11-23']);
    expect(verdict([shift(0, '08:00')], sari, { holidays })).toEqual(['holiday']);
    expect(verdict([shift(0, '08:00')], sari, { holidays, rules: rules({ openOnHolidays: true }) })).toEqual([]);
  });

  it('keeps clear of the times at which somebody cannot work, also of one that reaches over midnight', () => {
    const unavailable = [{ weekday: 1, from: minutesOf('16:00'), to: minutesOf('20:00') }];
    expect(verdict([shift(0, '08:00')], { ...sari, unavailable })).toEqual(['not-available']);
    expect(verdict([shift(0, '07:00')], { ...sari, unavailable })).toEqual([]);
    const early = [{ weekday: 1, from: minutesOf('23:00'), to: 1_440 + minutesOf('08:00') }];
    expect(verdict([shift(1, '07:00')], { ...sari, unavailable: early })).toEqual(['not-available']);
  });

  it('covers the core time where there is flexitime', () => {
    const core = { from: '10:00', to: '17:00' };
    expect(verdict([shift(0, '08:00')], sari, { rules: rules({ core }) })).toEqual([]);
    expect(verdict([shift(0, '07:00')], sari, { rules: rules({ core }) })).toEqual(['core-time']);
  });
});

describe('the days of a person', () => {
  it('have eleven hours between two shifts, also over midnight and into next week’s rota', () => {
    expect(verdict([shift(0, '11:00'), shift(1, '07:00')])).toEqual([]);
    expect(verdict([shift(0, '22:00', undefined, 'night'), shift(1, '11:00')])).toEqual(['rest-too-short']);
    const before = shift(-1, '22:00', undefined, 'night');
    const sunday = { ...before, from: -8, to: 28, breaks: [] };
    expect(verdict([shift(0, '11:00')], { ...sari, elsewhere: [sunday] })).toEqual(['rest-too-short']);
  });

  it('never hold two shifts at once', () => {
    expect(verdict([shift(0, '08:00'), shift(0, '10:00')])).toContain('two-shifts-at-once');
  });

  it('hold forty hours of work a week, or as many as are theirs, and unpaid breaks are none', () => {
    const days = [0, 1, 2, 3, 4].map((day) => shift(day, '08:00'));
    expect(verdict(days)).toEqual([]);
    expect(verdict([...days, shift(5, '08:00', [], 'short')])).toEqual(['week-too-long']);
    expect(verdict(days.slice(0, 3), { ...sari, mostMinutesPerWeek: 1_200 })).toEqual(['week-too-long']);
  });

  it('are as many a week as the rules say', () => {
    const days = [0, 1, 2, 3].map((day) => shift(day, '08:00', [], 'short'));
    expect(verdict(days, { ...sari, mostDaysPerWeek: 3 })).toEqual(['too-many-days']);
    // What is planned elsewhere counts.
    const last = {
      ...shift(0, '08:00', [], 'short'),
      from: week.at('2026-11-29', 480),
      to: week.at('2026-11-29', 720),
    };
    expect(verdict(days.slice(1), { ...sari, mostDaysPerWeek: 3, elsewhere: [last] })).toEqual(['too-many-days']);
  });

  it('are at most six in a row, over the edge of the week too', () => {
    const lastWeek = [-3, -2, -1].map((day) => ({
      ...shift(0, '08:00', [], 'short'),
      from: day * 96 + 32,
      to: day * 96 + 48,
    }));
    const days = [0, 1, 2, 3].map((day) => shift(day, '08:00', [], 'short'));
    expect(verdict(days, { ...sari, elsewhere: lastWeek })).toEqual(['too-many-days-in-a-row']);
    expect(verdict(days.slice(0, 3), { ...sari, elsewhere: lastWeek })).toEqual([]);
  });

  it('count hours that pass, not hours on the wall, in the night in which the clocks change', () => {
    const spring = new Horizon('2026-03-28', 7, 'Europe/Berlin');
    const night = shift(0, '22:00', undefined, 'night', spring);
    expect(spring.wallClock(night.to).minute).toBe(minutesOf('08:00'));
    expect(verdict([night], sari, { horizon: spring })).toEqual([]);
  });
});
