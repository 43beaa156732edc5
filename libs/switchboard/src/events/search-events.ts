import type { ExpectedWait, Stage } from '@sambung/contracts';
import type { OfEither } from './of-either';

/** How the people of one stage stood when a decision was taken. The parts add up to everybody the switchboard knows. */
export interface Considered {
  readonly stage: Stage;
  /** Could be asked, and had not been asked before in this round. */
  readonly free: number;
  /** Asked in this round already, or the sender. */
  readonly tried: number;
  readonly atCapacity: number;
  readonly inWrapUp: number;
  /** Said that they are not available, or were paused. */
  readonly paused: number;
  readonly offShift: number;
  readonly unreachable: number;
  /** Do not fit: role, team, skill, language, site, channel, or no longer employed. */
  readonly unfit: number;
}

/** Internal: the people of a further stage may be asked from now on; `nextAt` is when the stage after it joins. */
export interface StageJoined {
  readonly type: 'stage-joined';
  readonly handoffId: string;
  readonly stage: Stage;
  /** Who, where the stage is one person. */
  readonly personId?: string | undefined;
  readonly nextAt: number;
  readonly at: number;
}

/** `handoff.queued`, or `assist.queued` */
export interface HandoffQueued extends OfEither {
  readonly type: 'handoff-queued';
  readonly handoffId: string;
  readonly place: number;
  readonly stage: Stage;
  readonly expectedWaitSeconds: number | null;
  /** Null: no honest estimate. Left out in logs of before it was told. */
  readonly expectedWait?: ExpectedWait | null | undefined;
  readonly why: readonly string[];
  readonly considered: readonly Considered[];
  /** When it is to be looked whether a manager should fill in. */
  readonly lookAgainAt?: number | undefined;
  readonly at: number;
}

/** `handoff.queued` again: others before it have gone, or have come, so that it stands elsewhere than it was told. */
export interface PlaceTold {
  readonly type: 'place-told';
  readonly handoffId: string;
  readonly place: number;
  readonly stage: Stage;
  /** From `at`; null: no honest estimate. */
  readonly expectedWait: ExpectedWait | null;
  readonly at: number;
}

/** Internal: it has waited as long as its team lets somebody wait before a manager is asked to fill in. */
export interface WaitNoted {
  readonly type: 'wait-noted';
  readonly handoffId: string;
  readonly at: number;
}

/** Internal: somebody could be asked, and it is held back for a moment so that what comes meanwhile is assigned together with it. */
export interface HandoffHeld {
  readonly type: 'handoff-held';
  readonly handoffId: string;
  readonly until: number;
  readonly at: number;
}

/** Internal: the moment is over. */
export interface WindowPassed {
  readonly type: 'window-passed';
  readonly handoffId: string;
  readonly at: number;
}

/** `handoff.overridden`: the person named is asked before everybody else. */
export interface HandoffOverridden {
  readonly type: 'handoff-overridden';
  readonly handoffId: string;
  readonly byId: string;
  readonly toId: string;
  readonly at: number;
}

/** `handoff.language-relaxed`: from now on the stages join once more, without the language. */
export interface LanguageRelaxed {
  readonly type: 'language-relaxed';
  readonly handoffId: string;
  readonly language: string;
  readonly at: number;
}

/** `handoff.escalated`, or `assist.escalated`: joins the line above as a stage, too. */
export interface HandoffEscalated extends OfEither {
  readonly type: 'handoff-escalated';
  readonly handoffId: string;
  /** Who is asked: the manager, or the deputy who stands in for them. */
  readonly toId: string;
  /** The manager whose turn it is; the next level is their manager. */
  readonly managerId: string;
  readonly level: number;
  readonly because: 'nobody-free' | 'deputy-stands-in' | 'told-only';
  readonly nextAt: number;
  readonly at: number;
}

/** Internal: everybody up to the top was asked or cannot be; a new round begins at `nextRoundAt`. Whoever comes free before is still asked. */
export interface SearchExhausted {
  readonly type: 'search-exhausted';
  readonly handoffId: string;
  readonly nextRoundAt: number;
  readonly at: number;
}

/** Internal: whoever declined or missed it may be asked again. */
export interface RoundStarted {
  readonly type: 'round-started';
  readonly handoffId: string;
  readonly round: number;
  readonly nextAt: number;
  readonly at: number;
}

export type SearchEvent =
  | StageJoined
  | HandoffQueued
  | PlaceTold
  | WaitNoted
  | HandoffHeld
  | WindowPassed
  | HandoffOverridden
  | LanguageRelaxed
  | HandoffEscalated
  | SearchExhausted
  | RoundStarted;
