import type { RoutingPlan } from '@sambung/contracts';
import type { DispatchPolicy, Timing } from '@sambung/switchboard';

/** What is to be otherwise in a replay. What is left out stays as it was recorded. */
export interface Change {
  readonly reasons?: ReadonlyMap<string, ReasonChange>;
  readonly policy?: DispatchPolicy;
  readonly timing?: Partial<Timing>;
  /** How many are asked at once where a plan’s step does not say. */
  readonly askAtOnce?: number;
}

/** For handoffs that are requested from the beginning of the replay on: what is under way keeps the plan it began with. */
export interface ReasonChange {
  readonly plan?: RoutingPlan | undefined;
  readonly priority?: number | undefined;
}
