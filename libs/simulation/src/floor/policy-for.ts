import { type DispatchPolicy, POLICY_NAMES, policyNamed, pricedTime } from '@sambung/switchboard';
import { sample } from '../random/distribution';
import { RandomStream } from '../random/random-stream';
import { stepsOf } from '../scenario/inconsistencies';
import { PolicyUnknown } from '../scenario/scenario.errors';
import type { ContactType, Scenario } from '../scenario/scenario';
import { type Worker, levelOf, speedOf } from './floor';
import { figureAt } from './lasting';
import { type KnownSpeeds, basicSpeed, staffingPrices } from './staffing-prices';

/** A policy that needs a plan of the floor, beside those that any switchboard has. */
const PRICED_TIME = 'priced-time';
export const SIMULATED_POLICIES: readonly string[] = [...POLICY_NAMES, PRICED_TIME];

/** `run` names the replication. @throws PolicyUnknown */
export async function policyFor(
  name: string,
  scenario: Scenario,
  workers: readonly Worker[],
  run: string,
): Promise<DispatchPolicy> {
  if (name === PRICED_TIME) return pricedTime(await staffingPrices(scenario, workers, knownSpeeds(scenario, run)));
  const policy = policyNamed(name);
  if (!policy) throw new PolicyUnknown(name, SIMULATED_POLICIES);
  return policy;
}

/** What is known of people: their levels, or, where rates are learned, their true speeds with an error. */
function knownSpeeds({ learned_rates }: Scenario, run: string): KnownSpeeds {
  return (worker, type) => {
    if (!canServe(worker, type)) return 0;
    const basic = basicSpeed(worker, type);
    if (!learned_rates) return basic * figureAt(type.speed, levelOf(worker.group, type));
    const error = new RandomStream(`${run} learned ${worker.id} ${type.key}`);
    return basic * speedOf(worker, type) * sample({ kind: 'lognormal', mean: 1, cv: learned_rates.error }, error);
  };
}

function canServe({ group }: Worker, type: ContactType): boolean {
  return stepsOf(type).some(({ skills }) =>
    Object.entries(skills).every(([skill, level]) => (group.skills[skill] ?? 0) >= level),
  );
}
