import type { RatesState, SwitchboardSnapshot } from '@sambung/switchboard';
import { meanOf, normal, squaredVariationOf } from '../random/distribution';
import { RandomStream } from '../random/random-stream';
import { stepsOf } from '../scenario/inconsistencies';
import type { ContactType, Scenario } from '../scenario/scenario';
import { type Worker, resolutionOf, speedOf } from './floor';
import { distributionFor } from './lasting';

const HOUR = 3_600_000;
/** How long the floor has been open before, as far as it matters how many come for what: a month. */
const BEFORE = 30 * 24 * HOUR;
/** A service without any chance in it is still timed by people. */
const LEAST_VARIANCE = 0.01;

/**
 * The same switchboard with a past: it has counted who came, and where rates are learned with an error, it has seen so much work of everybody that the
 * standard error of the logarithm of their pace is that error. What it makes of it is its own matter. `run` names the replication.
 */
export function withHistory(
  snapshot: SwitchboardSnapshot,
  scenario: Scenario,
  workers: readonly Worker[],
  run: string,
): SwitchboardSnapshot {
  const at = snapshot.now;
  const arrivals = scenario.types.map(
    (type) => [type.key, { at, count: meanRateOf(scenario, type) * BEFORE }] as const,
  );
  const { learned_rates: learned } = scenario;
  const error = learned?.error;
  return {
    ...snapshot,
    rates: { learns: learned !== undefined, served: [], arrivals },
    ratesOfPeople:
      error === undefined ? [] : workers.map((worker) => [worker.id, seenOf(scenario, worker, error, run, at)]),
  };
}

type Seen = RatesState['people'][number][1];

function seenOf({ types }: Scenario, worker: Worker, error: number, run: string, at: number): Seen {
  return types
    .filter((type) => canServe(worker, type))
    .map((type) => {
      const stream = new RandomStream(`learned ${run} ${worker.id} ${type.key}`);
      const service = distributionFor(type.service, { people: worker.group.key, at: 0 });
      const variance = Math.max(LEAST_VARIANCE, Math.log1p(squaredVariationOf(service)));
      const errorVariance = Math.max(1e-9, Math.log1p(error ** 2));
      const pieces = variance / errorVariance;
      const logarithm = Math.log(meanOf(service) / 1_000) - variance / 2 - Math.log(speedOf(worker, type));
      const mean = logarithm + Math.sqrt(errorVariance) * normal(stream);
      const part = resolutionOf(worker, type);
      const settled = part + Math.sqrt((part * (1 - part)) / pieces) * normal(stream);
      return [
        type.key,
        {
          ...{ at, pieces, time: pieces * mean },
          squares: pieces * mean ** 2 + variance * Math.max(0, pieces - 1),
          settled: pieces * Math.min(1, Math.max(0, settled)),
        },
      ];
    });
}

function canServe({ group }: Worker, type: ContactType): boolean {
  return stepsOf(type).some(({ skills }) =>
    Object.entries(skills).every(([skill, level]) => (group.skills[skill] ?? 0) >= level),
  );
}

/** Arrivals a ms, over the cycle; where contacts come from a CSV all types count alike. */
function meanRateOf({ cycle }: Scenario, { rate }: ContactType): number {
  if (rate === undefined) return 1 / HOUR;
  if (!Array.isArray(rate)) return rate;
  const end = cycle ?? (rate.at(-1)?.from ?? 0) + HOUR;
  return rate.reduce((sum, each, at) => sum + (each.rate * ((rate[at + 1]?.from ?? end) - each.from)) / end, 0);
}
