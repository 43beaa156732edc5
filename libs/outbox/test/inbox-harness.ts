import type { InboxTables } from '../src';

/** A reader's tables with what tests do to them beside the port. */
export interface InboxHarness<Tx> {
  readonly tables: InboxTables<Tx>;
  /** What handlers do in these tests: leave a trace in the transaction. */
  leave(tx: Tx, trace: string): Promise<void>;
  /** The traces that were committed, in order. */
  traces(): Promise<string[]>;
  /** The next commit is lost with its connection: before it was stored, or after, with the answer. */
  loseNextCommit(how: 'not-stored' | 'stored'): void;
  close(): Promise<void>;
}
