import { type DispatchPolicy, POLICY_NAMES, policyNamed, pricedTime } from '@sambung/switchboard';
import { PolicyUnknown } from '../scenario/scenario.errors';
import type { Scenario } from '../scenario/scenario';
import type { Worker } from './floor';
import { knownSpeeds } from './learned-speeds';
import { staffingPrices } from './staffing-prices';

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
  if (name === PRICED_TIME)
    return pricedTime(await staffingPrices(scenario, workers, knownSpeeds(scenario, workers, run)));
  const policy = policyNamed(name);
  if (!policy) throw new PolicyUnknown(name, SIMULATED_POLICIES);
  return policy;
}
