import type { Stage } from '@sambung/contracts';
import type { Command, RequestHandoff } from './commands';
import type { Considered, HandoffEvent, SwitchboardEvent } from './events';

/** What one command led to. The shell appends it as a whole or not at all. */
export interface Decision {
  /** The time it was decided at: never earlier than the decision before. */
  readonly now: number;
  readonly events: readonly SwitchboardEvent[];
}

/** A live handoff as the queue shows it. */
export interface HandoffView {
  readonly handoffId: string;
  readonly state: 'waiting' | 'assigned' | 'connected' | 'promised';
  /** Whoever must act next: the sender, then the accepter, then whoever promised. */
  readonly ownerId: string;
  readonly senderId: string;
  readonly reasonId: string;
  readonly channel: string;
  readonly requestedAt: number;
  readonly priority: number;
  readonly stage: Stage | null;
  readonly place: number | null;
  readonly round: number;
  readonly offers: readonly { readonly offerId: string; readonly receiverId: string; readonly expiresAt: number }[];
  readonly receiverId: string | null;
  readonly dueAt: number | null;
}

/** The whole story of a live handoff; what of it is shown depends on who asks, and is cut by the caller. */
export interface Explanation {
  readonly handoff: HandoffView;
  readonly story: readonly HandoffEvent[];
  /** How many earlier decisions are no longer in memory. */
  readonly earlier: number;
}

export type PreviewRequest = Omit<RequestHandoff, 'type' | 'commandId' | 'handoffId' | 'requestedAt' | 'holdSeconds'>;

/** What would happen if it were asked now. Nothing has changed. */
export interface Preview {
  /** Who would be asked first; null where nobody could be, now. */
  readonly receiverId: string | null;
  readonly stage: Stage | null;
  readonly why: readonly string[];
  /** Who would be asked after them, best first. */
  readonly alternatives: readonly string[];
  /** Place among those waiting for the same people; null where somebody could be asked now. */
  readonly place: number | null;
  readonly expectedWaitSeconds: number | null;
  readonly considered: readonly Considered[];
}

export interface SwitchboardSnapshot {
  readonly schemaVersion: 1;
  readonly now: number;
  readonly [part: string]: unknown;
}

export interface SwitchboardOptions {
  readonly policy?: unknown;
}

/** One workspace’s switchboard. Skeleton: the signatures are what the shell builds on. */
export declare class Switchboard {
  static empty(options?: SwitchboardOptions): Switchboard;
  static restore(snapshot: SwitchboardSnapshot, options?: SwitchboardOptions): Switchboard;
  /** Decides, evolves, dispatches until quiet. A refusal is an event; anything thrown is a bug, and this board must be discarded. */
  handle(command: Command, now: number): Decision;
  /** Evolve only, for replay. */
  apply(event: SwitchboardEvent): void;
  /** When `tick` is to be fed next; undefined: nothing is due, ever. */
  nextDue(): number | undefined;
  snapshot(): SwitchboardSnapshot;
  /** Broken invariants, in words; empty when all is well. `deep` recomputes the indexes naively. */
  violations(options?: { readonly deep?: boolean }): string[];
  preview(request: PreviewRequest, now: number): Preview;
  explain(handoffId: string): Explanation | undefined;
  handoff(handoffId: string): HandoffView | undefined;
  ownerOf(handoffId: string): string | undefined;
  /** All live handoffs, those that wait first and in their order. */
  queue(): HandoffView[];
}
