import { generateFloor } from '../../test/a-floor';
import { PRICES } from '../cover/prices';
import { priceOf } from '../cover/price-of';
import { coverLines } from '../cover/demand';
import { judge } from '../rules/judge';
import type { Shift } from '../rules/person';
import { planRota, type Floor } from '../solve/plan-rota';
import { replan } from './replan';

const floor: Floor = { ...generateFloor({ seed: 7, people: 24, days: 1, bilingual: 0, partTime: 0 }), prices: PRICES };
const lines = coverLines(floor.queues, [1]);
const cost = (shifts: readonly Shift[]): number => priceOf(shifts, floor.people, lines, floor.setting, PRICES).total;

describe('when somebody calls in sick', () => {
  let planned: readonly Shift[];
  beforeAll(async () => {
    planned = (await planRota(floor, { seconds: 30, gap: 0.005 })).shifts;
  });

  it('nothing changes if nobody does', async () => {
    const { moved, calledIn, gap } = await replan(floor, { shifts: planned, day: 0, from: 0, notAsked: new Set() }, 20);
    // A break moves, or somebody is called in, only where that is worth more than the disturbance.
    expect(moved.length + calledIn.length).toBeLessThanOrEqual(3);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThanOrEqual(1);
  });

  it('others cover for them, no rule is broken, and what has begun stays', async () => {
    const sick = planned.slice(0, 3).map(({ employeeId }) => employeeId);
    const left = planned.filter(({ employeeId }) => !sick.includes(employeeId));
    const at = 40;
    const after = await replan(floor, { shifts: left, day: 0, from: at, notAsked: new Set(sick) }, 20);
    expect(cost(after.shifts)).toBeLessThanOrEqual(cost(left));
    expect(judge(after.shifts, floor.people, floor.setting)).toEqual([]);
    expect(after.calledIn.filter((id) => sick.includes(id))).toEqual([]);
    for (const before of left) {
      const now = after.shifts.find(({ employeeId }) => employeeId === before.employeeId);
      expect([now?.from, now?.to]).toEqual([before.from, before.to]);
      expect(now?.breaks.filter(({ from }) => from < at)).toEqual(before.breaks.filter(({ from }) => from < at));
    }
  });
});
