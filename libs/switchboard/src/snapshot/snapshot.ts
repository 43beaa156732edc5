import type { RoutingPlan, Stage } from '@sambung/contracts';
import type { Asked, Offer, Phase } from '../board/handoff';
import type { EndedHandoffs } from '../board/ended-handoffs';
import type { Outcomes } from '../board/outcomes';
import type { Person, Work } from '../board/person';
import type { Profile } from '../board/profile';
import type { HandoffEvent, ReasonSet, SiteSet, TeamSet } from '../events';

/** Everything a switchboard knows, as plain JSON; indexes are built anew from it. A change of meaning needs a new version and a way up from the old. */
export interface SwitchboardSnapshot {
  readonly schemaVersion: 1;
  readonly now: number;
  readonly people: readonly PersonSnapshot[];
  readonly reasons: readonly ReasonSet['reason'][];
  readonly teams: readonly TeamSet['team'][];
  readonly sites: readonly SiteSet['site'][];
  readonly handoffs: readonly HandoffSnapshot[];
  /** Plans that handoffs go by, which their reasons may have left behind. */
  readonly plans: readonly RoutingPlan[];
  readonly ended: ReturnType<EndedHandoffs['toJSON']>;
  readonly outcomes: ReturnType<Outcomes['toJSON']>;
}

/** What is undefined is left out. */
export interface PersonSnapshot
  extends Pick<Person, 'availability' | 'activity' | 'since' | 'reachable' | 'shiftOn' | 'missedInARow' | 'idleSince' | 'erased'>,
    Partial<Pick<Person, 'presenceExpiresAt' | 'settled' | 'shiftUntil' | 'wrapUpUntil'>> {
  readonly profile: Profile;
  readonly work: readonly Work[];
}

export interface HandoffSnapshot {
  readonly asked: Asked;
  readonly reasonId: string;
  readonly priority: number;
  /** Index into `plans`. */
  readonly plan: number;
  readonly phase: Phase;
  readonly holderId: string;
  readonly contactReachable: boolean;
  readonly joined: readonly { readonly stage: Stage; readonly personId?: string | undefined; readonly taken: readonly number[] }[];
  readonly nextAt?: number | undefined;
  readonly exhausted: boolean;
  readonly ladder: readonly string[];
  readonly round: number;
  readonly tried?: readonly string[] | undefined;
  readonly offers: readonly Offer[];
  readonly offersMade: number;
  readonly fresh: boolean;
  readonly epoch: number;
  readonly holdPassed: boolean;
  readonly proposed?: { readonly ownerId: string; readonly dueAt: number } | undefined;
  readonly story: readonly HandoffEvent[];
  readonly earlier: number;
}
