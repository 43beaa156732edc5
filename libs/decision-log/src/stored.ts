import type { Command } from '@sambung/switchboard';

/** A snapshot as it is kept: in parts, each quick to read. */
export interface StoredSnapshot {
  readonly version: number;
  /** Of all parts together. */
  readonly sha256: string;
  /** JSON texts. */
  readonly parts: readonly string[];
}

/** A decision as far as a board is rebuilt from it. */
export interface StoredDecision {
  readonly version: number;
  readonly schemaVersion: number;
  readonly events: readonly unknown[];
}

/** A command as it stays in the log: the states that the directory says stand in the events alone, without names. */
export type StoredCommand = Partial<Command> & Pick<Command, 'type'>;

/** The whole row: also what was asked, and when it was decided (ms since 1970). */
export interface WholeDecision extends StoredDecision {
  readonly nowMs: number;
  readonly command: StoredCommand;
}

/** What is there of a workspace's past: a snapshot to begin with (undefined: the very beginning), and every decision after it, in order. */
export interface StoredLog {
  readonly workspace: string;
  readonly snapshot: StoredSnapshot | undefined;
  readonly decisions: readonly WholeDecision[];
  /** How people call the reasons that commands and events know by id. */
  readonly reasons: readonly { readonly reasonId: string; readonly key: string }[];
}
