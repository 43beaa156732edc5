import type { DispatchPolicy } from '../dispatch-policy';
import { bestSkill, ownSkillsFirst } from './best-skill';
import { leastLoaded } from './least-loaded';
import { leastNeededElsewhere } from './least-needed-elsewhere';
import { longestIdle } from './longest-idle';
import { ownLevel } from './own-level';
import { ownLevelCapped } from './own-level-capped';
import { ownLevelInWindows } from './own-level-in-windows';
import { ownRateCapped } from './own-rate-capped';
import { pricedTime } from './priced-time';
import { queueAndIdlenessRatio } from './queue-and-idleness-ratio';

/** Every policy: what options and scenarios may choose. */
const POLICIES: readonly DispatchPolicy[] = [
  ownLevelCapped,
  longestIdle,
  leastLoaded,
  bestSkill,
  ownLevel,
  ownLevelInWindows,
  queueAndIdlenessRatio,
  leastNeededElsewhere,
  ownRateCapped,
  pricedTime,
  ownSkillsFirst,
];
/** What a switchboard runs unless told otherwise; docs/SIMULATION.md has the measurements that chose it. */
export const DEFAULT_POLICY = ownLevelCapped;
export const POLICY_NAMES: readonly string[] = POLICIES.map(({ name }) => name);

/** Those that let nobody starve: what a workspace may be run with. */
export const USABLE_POLICY_NAMES: readonly string[] = POLICIES.filter(({ simulationOnly }) => !simulationOnly).map(
  ({ name }) => name,
);

/** Undefined for a name that no policy has. */
export function policyNamed(name: string): DispatchPolicy | undefined {
  return POLICIES.find((policy) => policy.name === name);
}
