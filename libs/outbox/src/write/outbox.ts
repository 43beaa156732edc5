import { PARTITION_COUNT, partitionOf, type Topic } from '@sambung/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { insertEvents } from '../persistence/insert-events';
import { notifyRelays } from '../persistence/notify-relays';
import { silent, type Log } from '../observe';
import { checkedData } from './checked-event';
import { Coalesced } from './coalesced';
import type { NewEvent } from './new-event';

/** What the outbox wakes after a commit: the relay of this process. */
export interface Wakeable {
  /** False: this process does not send the partition, and whoever does has to be told. */
  wake(partition: number): boolean;
}

export interface OutboxOptions {
  /** The one topic this service writes to. */
  readonly topic: Topic;
  /** Used outside of transactions only, for NOTIFY. */
  readonly dataSource: DataSource;
  /** The relay (or numbered sender) of this process; without one every wake is a NOTIFY. */
  readonly relay?: Wakeable;
  readonly log?: Log;
}

/** Writes a service's public events in the transaction that changes its state. */
export class Outbox {
  private readonly others: Coalesced<number>;

  constructor(private readonly options: OutboxOptions) {
    const log = options.log ?? silent;
    this.others = new Coalesced(
      (partitions) => notifyRelays(options.dataSource, partitions),
      (error) =>
        log.warn({ err: error }, 'Other relays could not be woken; they will find the records when they poll.'),
    );
  }

  /**
   * Inserts events in the caller's transaction, to be sent in this order per subject. The caller has locked the subject's row before:
   * only then is id order commit order. Works under a request's role (`letRoleWriteOutbox`) too.
   * Throws `EventOfAnotherTopic` or `EventDoesNotMatchSchema`. Call `wake` after commit.
   */
  async add(manager: EntityManager, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await insertEvents(
      manager,
      events.map((event) => ({ event, data: checkedData(event, this.options.topic), number: null })),
    );
  }

  /**
   * For a writer that numbers its records itself (routing, inside its append): `firstNumber`, `firstNumber` + 1, …
   * All events belong to one partition; a number that was given before makes the transaction fail. They are sent by a `NumberedSender`.
   */
  async addNumbered(manager: EntityManager, firstNumber: number, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await insertEvents(
      manager,
      events.map((event, index) => ({
        event,
        data: checkedData(event, this.options.topic),
        number: firstNumber + index,
      })),
    );
  }

  /**
   * Tells whoever sends it that something was committed for a workspace (or partition; for all when left out). Returns at once and never throws.
   * In process if the relay here leads, else one NOTIFY at a time, outside of any transaction. Missed wakes cost one poll interval.
   */
  wake(where?: string | number): void {
    const partitions = where === undefined ? ALL : [typeof where === 'string' ? partitionOf(where) : where];
    for (const partition of partitions) {
      if (!this.options.relay?.wake(partition)) this.others.add(partition);
    }
  }
}

const ALL: readonly number[] = Array.from({ length: PARTITION_COUNT }, (_, partition) => partition);
