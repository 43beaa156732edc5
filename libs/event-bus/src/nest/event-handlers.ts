import type { EventName, NumberedEvent } from '@sambung/contracts';
import type { Batch } from '../event-bus';

/** One handler for each event that is not ignored. `context` is what the applier gives: its transaction, usually. Throws what the handler threw. */
export type EventHandlers<Context = unknown> = {
  readonly [Name in EventName]?: (event: NumberedEvent<Name>, context: Context) => Promise<void>;
};

/**
 * Applies a batch in a transaction of the reader's own, each record once, by way of the handlers: libs/outbox's Inbox is one.
 * Rejects when the batch has to be delivered again.
 */
export interface BatchApplier {
  apply(batch: Batch): Promise<unknown>;
  /** Once the bus is read. */
  start?(): void;
  /** Once it is read no more. */
  close?(): Promise<void>;
}
