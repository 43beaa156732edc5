import type { RoutingPlan, Stage } from '@sambung/contracts';
import type { EndedHandoffs } from '../board/ended-handoffs';
import type { Asked } from '../board/asked';
import type { Handoff } from '../board/handoff';
import type { Outcomes } from '../board/outcomes';
import type { Person } from '../board/person';
import type { Profile } from '../board/profile';
import type { Work } from '../board/workload';
import type { Awaited } from '../expected-wait/awaited';
import type { RecordsState } from '../expected-wait/queue-records';
import type { Requirement } from '../matching/requirement';
import type { RatesState } from '../rates/learned-rates';
import type { ReasonSet, SiteSet, TeamSet } from '../events';

/** Everything a switchboard knows, as plain JSON; indexes are built anew from it. A change of meaning needs a new version and a way up from the old. */
export interface SwitchboardSnapshot {
  readonly schemaVersion: 1;
  readonly now: number;
  readonly people: readonly PersonSnapshot[];
  readonly reasons: readonly ReasonSet['reason'][];
  readonly teams: readonly TeamSet['team'][];
  readonly sites: readonly SiteSet['site'][];
  readonly handoffs: readonly HandoffSnapshot[];
  /** What many people have in common, once. */
  readonly common: readonly CommonTraits[];
  /** Plans that handoffs go by, which their reasons may have left behind. */
  readonly plans: readonly RoutingPlan[];
  readonly ended: ReturnType<EndedHandoffs['toJSON']>;
  readonly outcomes: ReturnType<Outcomes['toJSON']>;
  /** What was learned of waits. Left out in those of before it was kept. */
  readonly waits?: RecordsState;
  /** What was learned of how people work. Left out in those of before it was. */
  readonly rates?: Omit<RatesState, 'people'>;
  /** The same of people: a list of its own, which is written and read in parts. */
  readonly ratesOfPeople?: RatesState['people'];
  /** What is not asked for any more and was lately, the longest ago first; left out where the policy does not go by it, and in those of before it was kept. */
  readonly askedForLately?: readonly Requirement[];
  /** Left out in those of before there were any. */
  readonly fillInPauses?: readonly (readonly [teamId: string, askAgainAt: number])[];
}

export type CommonTraits = Profile['workingHours'] | Profile['capacity'] | Profile['languages'] | Profile['roles'];

/** How a person is now; what is undefined is left out. */
type PersonState = Pick<
  Person,
  'availability' | 'activity' | 'since' | 'reachable' | 'shiftOn' | 'missedInARow' | 'idleSince' | 'erased'
> &
  Partial<
    Pick<
      Person,
      | 'presenceExpiresAt'
      | 'settled'
      | 'shiftUntil'
      | 'wrapUpUntil'
      | 'askedToFillIn'
      | 'keptFor'
      | 'floor'
      | 'occupancy'
    >
  >;

export type PersonSnapshot = PersonState & {
  readonly work: readonly Work[];
  /** The numbers are indexes into `common`. */
  readonly profile: Omit<Profile, 'workingHours' | 'capacity' | 'languages' | 'roles'> &
    Record<'workingHours' | 'capacity' | 'languages' | 'roles', number>;
};

type HandoffState = Pick<
  Handoff,
  | 'reasonId'
  | 'priority'
  | 'phase'
  | 'holderId'
  | 'contactReachable'
  | 'exhausted'
  | 'ladder'
  | 'handedOnBy'
  | 'round'
  | 'offers'
  | 'offersMade'
  | 'fresh'
  | 'epoch'
  | 'holdPassed'
  | 'story'
  | 'earlier'
> &
  Partial<
    Pick<
      Handoff,
      'nextAt' | 'proposed' | 'lookAgainAt' | 'heldUntil' | 'heldBefore' | 'languageRelaxed' | 'keptId' | 'toldPlace'
    >
  >;

export type HandoffSnapshot = HandoffState & {
  readonly asked: Asked;
  /** Index into `plans`. */
  readonly plan: number;
  readonly joined: readonly {
    readonly stage: Stage;
    readonly personId?: string | undefined;
  }[];
  readonly tried?: readonly string[] | undefined;
  /** Left out where it does not wait. */
  readonly awaited?: readonly Awaited[] | undefined;
};
