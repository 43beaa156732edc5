import * as fc from 'fast-check';
import { generateFloor } from '../../test/a-floor';
import { PRICES } from '../cover/prices';
import { judge } from '../rules/judge';
import { INDONESIAN_RULES, type RotaRules } from '../rules/rota-rules';
import type { Person, Shift } from '../rules/person';
import { Horizon, minutesOf } from '../time/horizon';
import { planRota, type Floor } from './plan-rota';

const LIMITS = { seconds: 10, gap: 0.001 };
const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, covers: 1, wishes: [], away: new Set(), unavailable: [], kinds: null, unsocial: 0, elsewhere: [] },
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5 },
  ...more,
});
const crew = (...names: string[]): Person[] => names.map((name) => person(name));

/** A floor whose need is so many people between two times of day, on each day. */
function aFloor(
  people: readonly Person[],
  need: readonly [string, string, number][],
  more: Partial<RotaRules> = {},
  days = 1,
): Floor {
  const horizon = new Horizon('2026-11-23', days, 'Asia/Jakarta');
  const needed = Array.from({ length: horizon.slots }, (_, slot) => {
    const { minute } = horizon.wallClock(slot);
    return need.reduce(
      (sum, [from, to, count]) => (minute >= minutesOf(from) && minute < minutesOf(to) ? sum + count : sum),
      0,
    );
  });
  const setting = { rules: { ...INDONESIAN_RULES, ...more }, horizon, holidays: new Set<string>() };
  return { people, queues: [{ key: 'calls', people: needed }], setting, prices: PRICES };
}

const daysOf = (shifts: readonly Shift[], id: string): number[] =>
  shifts.filter(({ employeeId }) => employeeId === id).map(({ from }) => Math.floor(from / 96));

describe('a planned rota', () => {
  it('puts lunch of three people one after the other where two are always needed', async () => {
    const shifts = [{ key: 'day', minutes: 540, earliest: '08:00', latest: '08:00', every: 30 }];
    const breaks = [{ key: 'lunch', minutes: 30, paid: false, fromShiftMinutes: 300, earliest: 180, latest: 300 }];
    const rules = { shifts, breaks, rest: { after: 300, minutes: 30 } };
    const floor = aFloor(crew('ani', 'budi', 'cici'), [['08:00', '17:00', 2]], rules);
    const { shifts: planned, cost, bound } = await planRota(floor, LIMITS);
    expect(planned).toHaveLength(3);
    expect(cost.missing).toBe(0);
    const lunches = planned.map(({ breaks: [lunch] }) => lunch?.from).sort();
    expect(new Set(lunches).size).toBe(3);
    // 3 × 8½ hours of work, and in the six slots of the lunches nobody is spare.
    expect(cost.total).toBe(3 * 34 + 6 * 0.25);
    expect(bound).toBeCloseTo(cost.total, 6);
  });

  it('leaves a desk of two to one of them at lunch, and never to nobody, though both are needed all day', async () => {
    const { shifts } = await planRota(aFloor(crew('ani', 'budi'), [['08:00', '17:00', 2]]), LIMITS);
    const there = (slot: number): number =>
      shifts.filter(({ from, to, breaks }) => {
        const isBreak = breaks.some((each) => slot >= each.from && slot < each.to);
        return slot >= from && slot < to && !isBreak;
      }).length;
    const open = Array.from({ length: 36 }, (_, at) => 32 + at);
    expect(open.filter((slot) => there(slot) === 0)).toEqual([]);
  });

  it('keeps wishes where that costs nothing', async () => {
    const people = [
      person('ani', { wishes: [{ kind: 'weekday-off', weekday: 1 }] }),
      person('budi', { wishes: [{ kind: 'day-off', date: '2026-11-24' }] }),
      person('cici', { wishes: [{ kind: 'hours', time: { weekday: null, from: 600, to: 1_140 } }] }),
    ];
    const floor = aFloor(people, [['08:00', '19:00', 1]], { mostDaysPerWeek: 5 }, 5);
    const { shifts, cost } = await planRota(floor, LIMITS);
    expect(cost.wishes.unmet).toBe(0);
    expect(daysOf(shifts, 'ani')).not.toContain(0);
    expect(daysOf(shifts, 'budi')).not.toContain(1);
  });

  it('keeps a wish for a break at a time of day', async () => {
    const wish = { kind: 'break', time: { weekday: null, from: 705, to: 735 }, minutes: 30 } as const;
    const floor = aFloor([person('ani', { wishes: [wish] }), person('budi')], [['08:00', '17:00', 1]]);
    expect((await planRota(floor, LIMITS)).cost.wishes).toEqual({ asked: 1, unmet: 0 });
  });

  it('gives the weekend to whoever had fewer of them', async () => {
    const people = [person('ani', { unsocial: 90 }), person('budi'), person('cici', { unsocial: 60 })];
    const floor = aFloor(people, [['09:00', '17:00', 1]], {}, 7);
    const { shifts } = await planRota(floor, LIMITS);
    const weekends = people.map(({ id }) => daysOf(shifts, id).filter((day) => day > 4).length);
    expect(weekends[0]).toBe(0);
  });

  it('shares days evenly, never more than five a week', async () => {
    const { shifts } = await planRota(aFloor(crew('a', 'b', 'c', 'd'), [['09:00', '17:00', 2]], {}, 7), LIMITS);
    const days = ['a', 'b', 'c', 'd'].map((id) => daysOf(shifts, id).length).sort();
    expect(Math.max(...days)).toBeLessThanOrEqual(5);
    expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(1);
  });

  it('goes through the night with eleven hours between shifts, and remembers who worked last night', async () => {
    const shifts = [
      { key: 'early', minutes: 540, earliest: '06:00', latest: '06:00', every: 30 },
      { key: 'late', minutes: 540, earliest: '14:00', latest: '14:00', every: 30 },
      { key: 'night', minutes: 540, earliest: '22:00', latest: '22:00', every: 30 },
    ];
    const lastNight: Shift = { employeeId: 'a', kind: 'night', from: -8, to: 28, breaks: [] };
    const people = crew('a', 'b', 'c', 'd', 'e', 'f').map((each) =>
      each.id === 'a' ? { ...each, elsewhere: [lastNight] } : each,
    );
    const floor = aFloor(people, [['00:00', '24:00', 1]], { shifts }, 7);
    const { shifts: planned, cost, bound } = await planRota(floor, LIMITS);
    expect(judge(planned, people, floor.setting)).toEqual([]);
    expect(planned.filter(({ employeeId, from }) => employeeId === 'a' && from < 72)).toEqual([]);
    expect(cost.total).toBeGreaterThanOrEqual(bound - 1e-6);
  });

  it('plans nobody on a holiday, and says what that leaves uncovered', async () => {
    const floor = aFloor(crew('ani', 'budi'), [['09:00', '10:00', 1]]);
    const holidays = new Set(['2026-11-23']);
    const { shifts, cost } = await planRota({ ...floor, setting: { ...floor.setting, holidays } }, LIMITS);
    expect(shifts).toEqual([]);
    expect(cost.missing).toBe(4);
  });

  it('is empty where nobody is needed, or nobody is there', async () => {
    expect((await planRota(aFloor(crew('ani'), []), LIMITS)).cost.total).toBe(0);
    expect((await planRota(aFloor([], [['09:00', '10:00', 1]]), LIMITS)).cost.missing).toBe(4);
  });

  it('breaks no rule and never costs less than its bound, whatever the floor', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.integer({ min: 0, max: 1e6 }),
          people: fc.integer({ min: 4, max: 24 }),
          days: fc.constantFrom(1, 2, 7),
          bilingual: fc.constantFrom(0, 0.4),
          partTime: fc.constantFrom(0, 0.5),
        }),
        fc.constantFrom(60, 120),
        async (shape, apart) => {
          const { setting, ...floor } = generateFloor(shape);
          const rules = { ...setting.rules, apart };
          const { shifts, cost, bound } = await planRota(
            { ...floor, setting: { ...setting, rules }, prices: PRICES },
            { seconds: 2, gap: 0.01 },
          );
          expect(judge(shifts, floor.people, { ...setting, rules })).toEqual([]);
          expect(cost.total).toBeGreaterThanOrEqual(bound - 1e-6);
        },
      ),
      { numRuns: 6 },
    );
  });
});
