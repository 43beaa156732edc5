import { ROUTING_TOPIC } from '@sambung/contracts';
import {
  NumberedSender,
  realTiming,
  type NewEvent,
  type OutboxTable,
  type Problems,
  type RecordSource,
  type SendingOptions,
} from '@sambung/outbox';
import type { Publisher } from '../run-switchboards/surroundings';
import { FreshRecords } from './fresh-records';

/** When so many records wait for the topic, nothing more is read until some have left: what is decided should soon be known. */
const MOST_UNSENT = 5_000;
const LOOK_AGAIN_MS = 50;

/** Sends what was appended, strictly by number, from memory where it can. Needs no lease: a stale owner only repeats old numbers. */
export class RoutingPublisher implements Publisher {
  private readonly sender: NumberedSender;
  private readonly fresh = new Map<number, FreshRecords>();
  private readonly appendedTo = new Map<number, number>();
  private closed = false;

  constructor(
    private readonly table: OutboxTable,
    options: Omit<SendingOptions, 'table' | 'topic'>,
    private readonly mostUnsent = MOST_UNSENT,
  ) {
    this.sender = new NumberedSender({ ...options, topic: ROUTING_TOPIC, table: this.withMemory(table) });
  }

  start(partition: number): void {
    if (this.closed || this.fresh.has(partition)) return;
    this.fresh.set(partition, new FreshRecords(this.table.numbered()));
    this.sender.start(partition);
  }

  async stop(partition: number): Promise<void> {
    await this.sender.stop(partition);
    this.fresh.delete(partition);
    this.appendedTo.delete(partition);
  }

  appended(partition: number, firstNumber: number, records: readonly NewEvent[]): void {
    if (records.length === 0) return;
    this.fresh.get(partition)?.appended(firstNumber, records);
    this.appendedTo.set(partition, firstNumber + records.length - 1);
    this.sender.wake(partition);
  }

  async roomFor(partition: number, givenUp: AbortSignal): Promise<void> {
    while (this.unsent(partition) > this.mostUnsent && !givenUp.aborted) await realTiming.sleep(LOOK_AGAIN_MS, givenUp);
  }

  /** For a health check; an empty list is healthy. */
  problems(): Problems {
    return this.sender.problems();
  }

  /** Resolves after the sends in flight. */
  async close(): Promise<void> {
    this.closed = true;
    await this.sender.close();
    this.fresh.clear();
  }

  private unsent(partition: number): number {
    const fresh = this.fresh.get(partition);
    return fresh?.unsent(this.appendedTo.get(partition) ?? 0) ?? 0;
  }

  private withMemory(table: OutboxTable): OutboxTable {
    const source: RecordSource = {
      next: async (request) => {
        const fresh = this.fresh.get(request.partition);
        return fresh ? fresh.next(request) : table.numbered().next(request);
      },
      extent: (partition) => table.numbered().extent(partition),
    };
    return Object.assign(Object.create(table) as OutboxTable, { numbered: () => source });
  }
}
