export * from './commands';
export * from './events';
export { Switchboard, type Decision, type SwitchboardOptions } from './switchboard';
export { SnapshotUnreadable } from './snapshot/restore';
export type { SwitchboardSnapshot } from './snapshot/snapshot';
export type { HandoffView } from './views/handoff-view';
export type { Explanation } from './views/explain';
export type { Preview, PreviewRequest } from './views/preview';
export {
  longestIdle,
  leastLoaded,
  policyNamed,
  POLICY_NAMES,
  type Candidate,
  type DispatchPolicy,
} from './dispatch-policy';
export type { Concerned } from './violations/violations';
export { DEFAULT_TIMING, type Timing } from './timing';
export type { Profile } from './board/profile';
export * from './board/handoff.errors';
export * from './board/offer.errors';
export * from './board/person.errors';
