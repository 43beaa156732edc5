import type { RoutingPlan, Stage } from '@sambung/contracts';
import type { HandoffEvent } from '../events';
import { type Awaited, NOWHERE } from '../expected-wait/awaited';
import type { Pool } from '../matching/pool';
import type { Asked, Assist } from './asked';
import { NEVER } from './person';

export interface Offer {
  readonly offerId: string;
  readonly receiverId: string;
  readonly stage: Stage;
  readonly at: number;
  readonly expiresAt: number;
  /** What is restored when the offer goes for no fault of theirs. */
  readonly idleBefore: number;
  readonly shown: boolean;
  /** It has lasted longer once already. */
  readonly extended?: boolean | undefined;
}

/** A stage whose people may be asked. `people` is where they stand; `calm` those of them who are good with the upset. */
export interface Joined {
  readonly stage: Stage;
  readonly personId?: string | undefined;
  readonly people: Pool;
  readonly calm: Pool | undefined;
}

export type Phase =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'assigned';
      readonly receiverId: string;
      readonly offerId: string;
      readonly stage: Stage;
      readonly confirmBy: number;
      readonly cutOffAt: number;
      readonly asked: boolean;
    }
  | { readonly kind: 'connected'; readonly receiverId: string; readonly offerId: string; readonly stage: Stage }
  | Promised;

export interface Promised {
  readonly kind: 'promised';
  readonly promise: 'callback' | 'appointment';
  readonly ownerId: string;
  readonly dueAt: number;
  readonly because: 'sender-chose' | 'cut-off' | 'reassigned';
  readonly level: number;
  readonly nextAt: number;
}

export const NO_OFFERS: readonly Offer[] = [];
const WAITING: Phase = { kind: 'waiting' };

/** One live handoff. Only `evolve` changes it, through `Board.changeHandoff`, which keeps the indexes in step. */
export class Handoff {
  phase: Phase = WAITING;
  /** Who has the contact in hand until the next two are connected: the sender, or a receiver who handed it on. */
  holderId: string;
  contactReachable = false;
  /** Stages that have joined in this round, inner first. */
  joined: Joined[] = [];
  /** When the next stage joins or, `exhausted`, the next round begins. */
  nextAt: number | undefined = undefined;
  /** When it will have waited as long as its team lets somebody wait before a manager is asked to fill in. */
  lookAgainAt: number | undefined = undefined;
  exhausted = false;
  /** Managers whose turn has been, in this round. */
  ladder: readonly string[] = [];
  round = 1;
  /** Who was asked in this round and is not asked again before the next. */
  tried: Set<string> | undefined = undefined;
  /** Receivers who handed it on for another reason: not asked again in this round, so that no two pass it to and fro. */
  handedOnBy: readonly string[] = [];
  offers: readonly Offer[] = NO_OFFERS;
  offersMade = 0;
  /** It came to wait, or a stage joined, and nobody has looked yet whether somebody can be asked. */
  fresh = true;
  /** At which place it was told to stand last; undefined where a place says nothing, as nobody speaks its language. */
  toldPlace: number | undefined = undefined;
  /** Somebody could be asked, and it is held back until then (ms), so that others are assigned together with it. */
  heldUntil: number | undefined = undefined;
  /** It was held back since it was last asked for or queued, and is not again. */
  heldBefore = false;
  /** Who is kept free for it, since it had waited too long for want of room. */
  keptId: string | undefined = undefined;
  epoch = 0;
  /** Nobody who may take it spoke its language; the stages join once more without it. */
  languageRelaxed = false;
  holdPassed = false;
  /** The queues in which it waits, with what was forecast there. */
  awaited: readonly Awaited[] = NOWHERE;
  proposed: { readonly ownerId: string; readonly dueAt: number } | undefined = undefined;
  story: HandoffEvent[] = [];
  earlier = 0;

  // Derived, and kept because indexes are ordered by it.
  /** The moment by which its place among the waiting is reckoned; see `waiting-order.ts`. */
  virtualAt = 0;
  due = NEVER;
  queued = false;

  constructor(
    public asked: Asked,
    public reasonId: string,
    public priority: number,
    public plan: RoutingPlan,
  ) {
    this.holderId = asked.senderId;
  }

  get id(): string {
    return this.asked.id;
  }

  get senderId(): string {
    return this.asked.senderId;
  }
}

/** A live assist. */
export type AssistHandoff = Handoff & { readonly asked: { readonly assist: Assist } };
export const isAssist = (handoff: Handoff): handoff is AssistHandoff => handoff.asked.assist !== undefined;

/** Whether the contact is in somebody’s hand now, or as good as: whoever has them until the next does, who has accepted them, who owes them a call. */
export function hasContact({ phase, senderId, holderId }: Handoff, employeeId: string): boolean {
  if (phase.kind === 'promised') return phase.ownerId === employeeId;
  if (phase.kind === 'connected') return phase.receiverId === employeeId;
  const accepted = phase.kind === 'assigned' && phase.receiverId === employeeId;
  return accepted || employeeId === senderId || employeeId === holderId;
}

/** A contact that so many receivers have handed on is not handed on again by itself: somebody has to decide. */
export const MOST_HOPS = 5;

/** How often the contact has been passed on, in this handoff and in those before it. */
export const hopsOf = ({ asked, handedOnBy }: Handoff): number => (asked.chain?.hops ?? 0) + handedOnBy.length;

/** Who has had the contact on the way is not asked in a first round, unless the sender asks for them by name; undefined where nobody has. */
export function visitedBefore({ asked, handedOnBy }: Handoff): Set<string> | undefined {
  const visited = new Set([...(asked.chain?.visitedIds ?? []), ...handedOnBy]);
  if (asked.namedEmployeeId !== undefined && !handedOnBy.includes(asked.namedEmployeeId))
    visited.delete(asked.namedEmployeeId);
  return visited.size > 0 ? visited : undefined;
}

/** Who must act next: the sender (or who has the contact in hand) until it is accepted, the accepter after, whoever promised then. */
export function ownerOf({ phase, holderId }: Handoff): string {
  if (phase.kind === 'waiting') return holderId;
  return phase.kind === 'promised' ? phase.ownerId : phase.receiverId;
}

export function receiverOf({ phase }: Handoff): string | undefined {
  return phase.kind === 'assigned' || phase.kind === 'connected' ? phase.receiverId : undefined;
}

/**
 * Whether somebody should be asked now: while anybody is being asked, or it is held back, nobody else is. The line above a question is asked beside
 * whoever was asked before it joined: they would take the time that is left.
 */
export function wantsAsking(handoff: Handoff): boolean {
  if (handoff.phase.kind !== 'waiting' || handoff.heldUntil !== undefined) return false;
  return handoff.offers.length === 0 || isAskedAbove(handoff);
}

/** Where somebody to ask is looked for, of what wants asking. */
export function stagesToAsk(handoff: Handoff): readonly Joined[] {
  return handoff.offers.length === 0 ? handoff.joined : handoff.joined.filter(isAbove);
}

const isAbove = ({ stage }: Joined | Offer): boolean => stage.kind === 'escalation';
const isAskedAbove = (handoff: Handoff): boolean =>
  isAssist(handoff) && handoff.joined.some(isAbove) && !handoff.offers.some(isAbove);

/** Never asked for this handoff as things are: who sent it, who has the contact, whom it excludes, who was asked in this round or is being asked. */
export function isExcluded(handoff: Handoff, personId: string): boolean {
  return (
    personId === handoff.senderId ||
    personId === handoff.holderId ||
    handoff.asked.excludedIds?.includes(personId) === true ||
    wasAsked(handoff, personId)
  );
}

/** In this round, or is being asked. */
export const wasAsked = ({ tried, offers }: Handoff, personId: string): boolean =>
  tried?.has(personId) === true || offers.some(({ receiverId }) => receiverId === personId);

/** When the next thing happens to it by the clock alone. While somebody is being asked no stage of a contact’s joins, and no round begins. */
export function dueOfHandoff(handoff: Handoff): number {
  const { phase } = handoff;
  if (phase.kind === 'assigned') return phase.asked ? phase.cutOffAt : Math.min(phase.confirmBy, phase.cutOffAt);
  if (phase.kind === 'promised') return phase.nextAt;
  if (phase.kind === 'connected') return NEVER;
  let due = handoff.holdPassed ? NEVER : handoff.asked.holdAt;
  for (const offer of handoff.offers) due = Math.min(due, offer.expiresAt);
  if (handoff.offers.length > 0) return isAssist(handoff) ? Math.min(due, handoff.nextAt ?? NEVER) : due;
  return Math.min(due, handoff.nextAt ?? NEVER, handoff.lookAgainAt ?? NEVER, handoff.heldUntil ?? NEVER);
}
