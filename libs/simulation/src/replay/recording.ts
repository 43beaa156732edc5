import type { Command, SwitchboardEvent, SwitchboardSnapshot } from '@sambung/switchboard';

/** One decision of a switchboard as its log keeps it. */
export interface RecordedDecision {
  /** 1, 2, 3… without a hole. */
  readonly version: number;
  /** When it was decided, ms since 1970. */
  readonly now: number;
  /** What was asked. The states that the directory says stand in the events alone. */
  readonly command: Partial<Command> & Pick<Command, 'type'>;
  readonly events: readonly SwitchboardEvent[];
}

/** A stretch of a switchboard's past: how it stood, and every decision after that. */
export interface Recording {
  /** Undefined: it begins at the very beginning. */
  readonly base: SwitchboardSnapshot | undefined;
  /** Of the last decision before those below; 0 at the very beginning. */
  readonly version: number;
  readonly decisions: readonly RecordedDecision[];
}
