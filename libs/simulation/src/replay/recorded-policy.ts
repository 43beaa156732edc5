import { type DispatchPolicy, longestIdle, POLICY_NAMES, policyNamed } from '@sambung/switchboard';
import type { RecordedDecision } from './recording';

/** By which policy a decision was taken, where it chose among several; the log says so in the offer’s reasons alone. */
export function policyOf({ events }: RecordedDecision): DispatchPolicy | undefined {
  for (const event of events) {
    const name = event.type === 'handoff-offered' ? event.why.find((code) => POLICY_NAMES.includes(code)) : undefined;
    if (name !== undefined) return policyNamed(name);
  }
  return undefined;
}

/** The first that was used from here on. Where nobody was ever chosen among several, none can be told from another. */
export function firstPolicy(decisions: readonly RecordedDecision[]): DispatchPolicy {
  for (const decision of decisions) {
    const policy = policyOf(decision);
    if (policy) return policy;
  }
  return longestIdle;
}
