import { type DispatchPolicy, POLICY_NAMES, policyNamed } from '@sambung/switchboard';
import { PolicyUnknown } from '../scenario/scenario.errors';

/** @throws PolicyUnknown */
export function policyFor(name: string): DispatchPolicy {
  const policy = policyNamed(name);
  if (!policy) throw new PolicyUnknown(name, POLICY_NAMES);
  return policy;
}
