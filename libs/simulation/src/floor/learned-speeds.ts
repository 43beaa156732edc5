import { type Distribution, sample } from '../random/distribution';
import { RandomStream } from '../random/random-stream';
import { stepsOf } from '../scenario/inconsistencies';
import type { ContactType, Scenario } from '../scenario/scenario';
import { type Worker, levelOf, speedOf } from './floor';
import { figureAt } from './lasting';
import { type KnownSpeeds, basicSpeed } from './staffing-prices';

/**
 * What is known of people’s speeds: their declared levels, or, where rates are learned, what was seen of them (their true speeds with a lognormal error),
 * shrunk towards the declared level as far as what was seen is unsure. Empirical Bayes: C. N. Morris, Parametric empirical Bayes inference: theory and
 * applications (1983), section 1. With r = ln(seen / declared), m and v its mean and variance over everybody and e² the variance of the error, people
 * differ from their level with variance t² = max(0, v − e²), and of each difference m + (r − m) · t² / (t² + e²) is believed. `run` names the replication.
 */
export function knownSpeeds({ learned_rates, types }: Scenario, workers: readonly Worker[], run: string): KnownSpeeds {
  const declared: KnownSpeeds = (worker, type) =>
    canServe(worker, type) ? basicSpeed(worker, type) * figureAt(type.speed, levelOf(worker.group, type)) : 0;
  if (!learned_rates) return declared;
  const seen: KnownSpeeds = (worker, type) =>
    basicSpeed(worker, type) * speedOf(worker, type) * errorOf(learned_rates.error, `${run} ${worker.id} ${type.key}`);
  const difference = (worker: Worker, type: ContactType): number =>
    Math.log(seen(worker, type) / declared(worker, type));
  const differences = workers.flatMap((worker) =>
    types.filter((type) => canServe(worker, type)).map((type) => difference(worker, type)),
  );
  const believe = shrinking(differences, Math.log1p(learned_rates.error ** 2));
  return (worker, type) =>
    canServe(worker, type) ? declared(worker, type) * Math.exp(believe(difference(worker, type))) : 0;
}

/** How much of a difference is believed, given all of them and the variance of the error that each has. */
export function shrinking(differences: readonly number[], errorVariance: number): (difference: number) => number {
  const mean = meanOf(differences);
  const spread = Math.max(0, meanOf(differences.map((each) => (each - mean) ** 2)) - errorVariance);
  const part = spread + errorVariance > 0 ? spread / (spread + errorVariance) : 1;
  return (difference) => mean + (difference - mean) * part;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function errorOf(cv: number, name: string): number {
  const error: Distribution = { kind: 'lognormal', mean: 1, cv };
  return sample(error, new RandomStream(`learned ${name}`));
}

function canServe({ group }: Worker, type: ContactType): boolean {
  return stepsOf(type).some(({ skills }) =>
    Object.entries(skills).every(([skill, level]) => (group.skills[skill] ?? 0) >= level),
  );
}
