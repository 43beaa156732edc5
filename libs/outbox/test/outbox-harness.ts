import type { NewEvent } from '../src';
import type { OutboxTable } from '../src/publish/outbox-table';

/** An outbox table with what tests do to it beside the port. */
export interface OutboxHarness {
  readonly table: OutboxTable;
  /** One committed transaction. */
  write(...events: NewEvent[]): Promise<void>;
  /** One committed transaction of a writer that numbers itself. */
  writeNumbered(firstNumber: number, ...events: NewEvent[]): Promise<void>;
  /** A transaction that has drawn its ids and commits later. */
  begin(...events: NewEvent[]): Promise<{ commit(): Promise<void>; rollBack(): Promise<void> }>;
  /** All leases run out, as if their holders had been frozen for long. */
  lapse(): Promise<void>;
  /** All records become so many days older. */
  age(days: number): Promise<void>;
  /** What a restored backup looks like: the records after this number were never written. */
  restoreTo(partition: number, number: number): Promise<void>;
  /** Moves the cursor, as a crash before it was stored does. */
  moveCursor(partition: number, to: number): Promise<void>;
  close(): Promise<void>;
}
