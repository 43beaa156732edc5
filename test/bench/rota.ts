import { judge, planRota, PRICES, replan } from '@sambung/rota';
import { generateFloor, type FloorShape } from '../../libs/rota/test/a-floor';
import { row, type Row } from './statistics';

const GAP = 0.002;
const AIM = 'aim ≤ 1.01';

const DAYS: readonly (Omit<FloorShape, 'seed'> & { readonly name: string })[] = [
  { name: 'one queue', people: 85, days: 1, bilingual: 0, partTime: 0 },
  { name: 'part-timers', people: 85, days: 1, bilingual: 0, partTime: 0.3 },
  { name: 'two languages, part-timers', people: 85, days: 1, bilingual: 0.3, partTime: 0.25 },
];

/** Cost of finished rotas over the bound below which no rota can be, on generated floors of 85 people and 48 intervals a day; and how long it took. */
export async function rotaRows(seeds: number, seconds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, ...shape } of DAYS) rows.push(await planned(`a day, ${name}`, shape, seeds, seconds));
  const week = { people: 85, days: 7, bilingual: 0.3, partTime: 0.25 };
  rows.push(await planned('a week, two languages, part-timers', week, Math.ceil(seeds / 4), 4 * seconds));
  rows.push(await sickDay(seeds, seconds));
  return rows;
}

async function planned(name: string, shape: Omit<FloorShape, 'seed'>, seeds: number, seconds: number): Promise<Row> {
  const [ratios, took]: [number[], number[]] = [[], []];
  for (let seed = 1; seed <= seeds; seed++) {
    const floor = { ...generateFloor({ ...shape, seed }), prices: PRICES };
    const began = process.cpuUsage();
    const { shifts, cost, bound } = await planRota(floor, { seconds, gap: GAP });
    took.push(process.cpuUsage(began).user / 1e6);
    if (judge(shifts, floor.people, floor.setting).length > 0)
      throw new Error(`Floor ${seed} of “${name}” breaks rules.`);
    ratios.push(cost.total / bound);
  }
  const worst = Math.max(...ratios).toFixed(4);
  return row(
    `rota, ${name}`,
    'cost ÷ bound',
    ratios,
    `${AIM}, worst ${worst}; ${took.map((each) => each.toFixed(1)).join(', ')} s of processor time`,
  );
}

/** Three of a day’s people call in sick at nine: what their re-plan takes of the processor, and what it changes. */
async function sickDay(seeds: number, seconds: number): Promise<Row> {
  const [took, changes]: [number[], string[]] = [[], []];
  for (let seed = 1; seed <= seeds; seed++) {
    const floor = { ...generateFloor({ seed, people: 85, days: 1, bilingual: 0.3, partTime: 0.25 }), prices: PRICES };
    const { shifts } = await planRota(floor, { seconds, gap: GAP });
    const notAsked = new Set(shifts.slice(0, 3).map(({ employeeId }) => employeeId));
    const left = shifts.filter(({ employeeId }) => !notAsked.has(employeeId));
    const began = process.cpuUsage();
    const { moved, calledIn } = await replan(floor, { shifts: left, day: 0, from: 36, notAsked }, seconds);
    took.push(process.cpuUsage(began).user / 1e6);
    changes.push(`${moved.length} + ${calledIn.length}`);
  }
  return row(
    'rota, three call in sick',
    'seconds of processor time',
    took,
    `breaks moved + called in: ${changes.join(', ')}`,
  );
}
