import type { EmployeeState, ReasonState, TeamState, ApiKeyState } from '@sambung/contracts';
import type { StoredCommand, StoredDecision, StoredSnapshot } from '@sambung/decision-log';
import type { NewEvent, OriginalRecord, ParkedRecord, RetryAnswer } from '@sambung/outbox';
import type { StoryEvent, HandoffView, SwitchboardEvent } from '@sambung/switchboard';

/** A partition's row in `owner`: who may append, and how far everything has come. The fence of the whole service. */
export interface Standing {
  readonly partition: number;
  /** Whose appends count. Fresh with every claim. */
  readonly claim: string;
  /** Moves with every append, by the number of its decisions and at least by one, so that a late commit is noticed. */
  readonly seq: number;
  /** Numbers of the last records that were read from front-desk and from the directory. */
  readonly frontDeskNo: number;
  readonly directoryNo: number;
  /** The last number given to a public record. */
  readonly publicNo: number;
  /** `now` of the last decision: time never runs backwards, whatever the clock of this machine says. */
  readonly nowMs: number;
  /** Where the owner answers HTTP requests of its fellow instances. */
  readonly url: string;
}

/** What an append moves the row on to. */
export type Advance = Pick<Standing, 'seq' | 'frontDeskNo' | 'directoryNo' | 'publicNo' | 'nowMs'>;

/** One decision of one workspace: what was asked, what came of it, and the time it was given. */
export interface DecisionRow {
  readonly workspace: string;
  /** 1, 2, 3… without a hole in each workspace: a missing decision is noticed when they are read again. */
  readonly version: number;
  readonly nowMs: number;
  readonly command: StoredCommand;
  readonly events: readonly SwitchboardEvent[];
}

/** How far a workspace has come, and when it needs its next tick (milliseconds since 1970; null: never). */
export interface BoardRow {
  readonly workspace: string;
  readonly version: number;
  readonly nextDueMs: number | null;
}

/** A handoff as the queue shows it. A new one is inserted and must not exist: what is over is never begun again. */
export interface HandoffRow {
  readonly workspace: string;
  readonly handoffId: string;
  readonly isNew: boolean;
  /** Undefined: it has ended. */
  readonly view: HandoffView | undefined;
  readonly atMs: number;
}

/** One step of a handoff's story. */
export interface StoryRow {
  readonly workspace: string;
  readonly handoffId: string;
  readonly version: number;
  readonly step: number;
  readonly event: StoryEvent;
}

/** What any instance has to know of the directory to answer a request: who asks, and how people and reasons are called. */
export type DirectoryRow = { readonly workspace: string } & (
  | { readonly kind: 'employee'; readonly id: string; readonly state: EmployeeState | null }
  | { readonly kind: 'reason'; readonly id: string; readonly state: ReasonState }
  | { readonly kind: 'team'; readonly id: string; readonly state: TeamState }
  | { readonly kind: 'api-key'; readonly id: string; readonly state: ApiKeyState }
);

/** A record that could not be applied, and why. */
export interface ParkedRow {
  readonly record: OriginalRecord;
  readonly because: string;
  readonly error: string;
}

/** An employee whose record of the directory is put aside: not asked for anything until it is mended. */
export interface SuspendedRow {
  readonly workspace: string;
  readonly employeeId: string;
  /** Whether they would be reachable; null: they are no longer suspended. */
  readonly reachable: boolean | null;
}

/** A whole state of a directory's subject was applied: of its states that are put aside, those with a lower number no longer matter. */
export interface SupersededRow extends StateSubject {
  readonly before: number | null;
}

export interface StateSubject {
  readonly workspace: string;
  readonly subject: string;
}

/** A parked record that was tried again, or will never be. */
export interface ResolvedRow {
  readonly id: number;
  readonly resolution: 'retried' | 'over';
  readonly by: string;
  readonly note: string | null;
}

/** What an operator who asked for a retry is told. */
export interface AnswerRow {
  readonly requestId: number;
  readonly answer: RetryAnswer;
}

/** What is put aside of one subject, in the order in which that happened, and whether the handoff that it is about has ended. */
export interface ParkedSubject {
  readonly records: readonly ParkedRecord[];
  readonly over: boolean;
}

/** Everything one append makes durable, or nothing of it. */
export interface Append {
  readonly from: Standing;
  readonly to: Advance;
  readonly decisions: readonly DecisionRow[];
  readonly boards: readonly BoardRow[];
  /** Numbered from `from.publicNo + 1`. */
  readonly records: readonly NewEvent[];
  readonly handoffs: readonly HandoffRow[];
  readonly stories: readonly StoryRow[];
  readonly directory: readonly DirectoryRow[];
  readonly parked: readonly ParkedRow[];
  readonly suspended: readonly SuspendedRow[];
  readonly superseded: readonly SupersededRow[];
  /** All of them must be parked still, or nothing is appended. */
  readonly resolved: readonly ResolvedRow[];
  readonly answers: readonly AnswerRow[];
}

/** What a workspace is rebuilt from: the newest verified snapshot, and the decisions after it, in order. */
export interface History {
  readonly snapshot: StoredSnapshot | undefined;
  readonly decisions: readonly StoredDecision[];
  /** The version of the last decision that was ever made; 0 for a workspace nobody has heard of. */
  readonly version: number;
}

/**
 * The durable side of the switchboards. Whatever is thrown by `append` leaves its outcome unknown: the caller forgets what it knew and
 * looks at the row.
 */
export abstract class Ledger {
  /** Writes a fresh claim into each row and returns the rows. From then on no append of an earlier claim succeeds. */
  abstract claim(partitions: readonly number[], url: string): Promise<readonly Standing[]>;
  abstract standings(partitions: readonly number[]): Promise<readonly Standing[]>;
  /**
   * All or nothing. False: the row stands at another claim or another `seq`, and nothing was written.
   * Throws `HandoffKnownAlready` if a new handoff is in the rows already, and `AppendImpossible` if it would fail however often it is tried.
   */
  abstract append(append: Append): Promise<boolean>;
  /** The workspaces of a partition that have something due some day. */
  abstract workspacesWithTimers(partition: number): Promise<readonly string[]>;
  abstract suspended(partition: number): Promise<readonly SuspendedRow[]>;
  /** Subjects of the directory of which a state is put aside. */
  abstract parkedStates(partition: number): Promise<readonly StateSubject[]>;
  /** Everything that is put aside of the subject of this record; nothing if it is not parked any more. */
  abstract parkedWith(id: number): Promise<ParkedSubject>;
  /** A retry failed: that is noted at the record, which stays where it is. */
  abstract failedAgain(id: number, failure: { readonly because: string; readonly error: string }): Promise<void>;
  /**
   * One consistent view, from the newest verified snapshot on. `unreadable`: the version of one that is left out. By its version and not as the newest: whoever takes snapshots
   * may have done away with it meanwhile, and the newest is another one then.
   */
  abstract history(workspace: string, unreadable?: number): Promise<History>;
}
