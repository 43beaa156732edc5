import type { Fit, Prices } from '@sambung/switchboard';
import loadHighs from 'highs';
import { meanOf } from '../random/distribution';
import { stepsOf } from '../scenario/inconsistencies';
import type { ContactType, Scenario } from '../scenario/scenario';
import { distributionFor } from './lasting';
import type { Worker } from './floor';

/** How fast somebody is thought to be with a type: services a ms; 0 where they cannot serve it. */
export type KnownSpeeds = (worker: Worker, type: ContactType) => number;

/** Where the plan gives a type no value, nobody whose time has one is to spend it on that: the last row. */
const FAR_TOO_MUCH = 1e3;

/**
 * Dual prices of the static staffing plan (J. M. Harrison and A. Zeevi, A method for staffing large call centers based on stochastic fluid models, 2005): share everybody’s
 * time out so that all types could grow by the same factor t as far as possible. With y the value of one more service of each type and z the price of each
 * person’s time, whom the plan uses for a type costs exactly what the work is worth: z = μ · y.
 * @throws Error when HiGHS finds no plan
 */
export async function staffingPrices(
  scenario: Scenario,
  workers: readonly Worker[],
  knownSpeeds: KnownSpeeds,
): Promise<Prices> {
  const types = scenario.types.map((type) => ({ type, rate: meanRateOf(scenario, type) }));
  const highs = await loadHighs();
  const solution = highs.solve(linearProgram(types, workers, knownSpeeds));
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS found no staffing plan: ${solution.Status}.`);
  const duals = new Map(
    solution.Rows.flatMap((row) => ('Dual' in row ? [[row.Name, Math.abs(row.Dual)] as const] : [])),
  );
  const costs = new Map<string, number>();
  for (const [at, { type }] of types.entries()) {
    for (const [index, worker] of workers.entries()) {
      const worth = knownSpeeds(worker, type) * (duals.get(`t${String(at)}`) ?? 0) * HOUR;
      const price = duals.get(`w${String(index)}`) ?? 0;
      const cost = price === 0 ? 1 : Math.min(FAR_TOO_MUCH, price / worth);
      for (const { skills } of stepsOf(type)) costs.set(keyOf(worker.id, Object.keys(skills)), cost);
    }
  }
  return {
    cost: ({ employeeId, wanted }: Fit) =>
      costs.get(
        keyOf(
          employeeId,
          wanted.map(({ skill }) => skill),
        ),
      ) ?? 1,
  };
}

const HOUR = 3_600_000;

/** In CPLEX LP format, rates an hour: `t…` rows are types, `w…` rows people, `x…` the part of somebody’s time for a type. */
function linearProgram(
  types: readonly { readonly type: ContactType; readonly rate: number }[],
  workers: readonly Worker[],
  knownSpeeds: KnownSpeeds,
): string {
  const part = (worker: number, type: number): string => `x${String(worker)}_${String(type)}`;
  const able = (worker: Worker, { type }: { readonly type: ContactType }): boolean => knownSpeeds(worker, type) > 0;
  const ofTypes = types.map((each, at) => {
    const terms = workers.flatMap((worker, index) =>
      able(worker, each) ? [`+ ${String(knownSpeeds(worker, each.type) * HOUR)} ${part(index, at)}`] : [],
    );
    return `t${String(at)}: ${terms.join(' ')} - ${String(each.rate * HOUR)} growth >= 0`;
  });
  const ofWorkers = workers.flatMap((worker, index) => {
    const parts = types.flatMap((each, at) => (able(worker, each) ? [part(index, at)] : []));
    return parts.length === 0 ? [] : [`w${String(index)}: ${parts.join(' + ')} <= 1`];
  });
  return ['Maximize', 'obj: growth', 'Subject To', ...ofTypes, ...ofWorkers, 'End'].join('\n');
}

/** Arrivals a ms, over the cycle; where contacts come from a CSV all types count alike. */
function meanRateOf({ cycle }: Scenario, { rate }: ContactType): number {
  if (rate === undefined) return 1 / HOUR;
  if (!Array.isArray(rate)) return rate;
  const end = cycle ?? (rate.at(-1)?.from ?? 0) + HOUR;
  return rate.reduce((sum, each, at) => sum + (each.rate * ((rate[at + 1]?.from ?? end) - each.from)) / end, 0);
}

/** Services a ms at speed 1, as this group serves at the beginning of the cycle. */
export function basicSpeed({ group }: Worker, { service }: ContactType): number {
  return 1 / meanOf(distributionFor(service, { people: group.key, at: 0 }));
}

const keyOf = (id: string, skills: readonly string[]): string => `${id} ${[...skills].sort().join(' ')}`;
