import type { NewEvent } from '@sambung/outbox';
import type { Boards } from './boards';
import type { Ledger } from './ledger';
import type { Scheduler } from './scheduler';
import type { Witness } from './witness';

/** Sends what was appended, strictly by number. */
export interface Publisher {
  start(partition: number): void;
  stop(partition: number): Promise<void>;
  /** Records `firstNumber`, `firstNumber + 1`… are durable. Returns at once. */
  appended(partition: number, firstNumber: number, records: readonly NewEvent[]): void;
  /** Resolves when few enough wait to be sent, or the partition is given up: a reader must not run away from a topic that does not take them. */
  roomFor(partition: number, givenUp: AbortSignal): Promise<void>;
}

/** Everything a partition's loop depends on. */
export interface Surroundings {
  readonly ledger: Ledger;
  readonly boards: Boards;
  readonly publisher: Publisher;
  readonly clock: { now(): number };
  readonly scheduler: Scheduler;
  readonly witness: Witness;
  /** Ids of public records. */
  newId(): string;
}
