import { PartitionSender } from './partition-sender';
import type { RecordSource } from './outbox-table';
import type { Sending } from './sending';

const RETENTION_EVERY_MS = 3_600_000;
const DELETE_AT_ONCE = 5_000;
const LAG_EVERY_MS = 5_000;

/** The partitions that this process sends, and what has to be done for all of them from time to time. */
export class Senders {
  private readonly byPartition = new Map<number, PartitionSender>();
  private readonly closing = new AbortController();
  private readonly chores: Promise<unknown>;

  constructor(private readonly sending: Sending) {
    this.chores = Promise.all([
      this.every(sending.pollMs, () => this.poll()),
      this.every(LAG_EVERY_MS, () => this.measure()),
      this.every(RETENTION_EVERY_MS, () => this.deleteOld()),
    ]);
  }

  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  get partitions(): readonly number[] {
    return [...this.byPartition.keys()];
  }

  /** `onLost` is called when the source says that the partition is no longer ours; the sender has stopped then. */
  start(partition: number, source: RecordSource, onLost: () => void): void {
    const sender = new PartitionSender(partition, source, this.sending, () => {
      this.forget(partition, sender);
      onLost();
    });
    this.byPartition.set(partition, sender);
    this.gauge(partition, 1);
  }

  wake(partition: number): boolean {
    const sender = this.byPartition.get(partition);
    sender?.wake();
    return sender !== undefined;
  }

  /** Ends after the send in flight. */
  async stop(partition: number): Promise<void> {
    const sender = this.byPartition.get(partition);
    if (!sender) return;
    this.forget(partition, sender);
    await sender.stop();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.partitions.map((partition) => this.stop(partition)));
    await this.chores;
  }

  problems(): string[] {
    return [...this.byPartition.values()].flatMap(({ problem }) => problem ?? []);
  }

  private forget(partition: number, sender: PartitionSender): void {
    if (this.byPartition.get(partition) !== sender) return;
    this.byPartition.delete(partition);
    this.gauge(partition, 0);
  }

  /** The guarantee behind every wake that was missed. */
  private async poll(): Promise<void> {
    for (const partition of await this.sending.table.withWork(this.partitions)) this.wake(partition);
  }

  private async measure(): Promise<void> {
    const { table, metrics, topic } = this.sending;
    for (const { partition, unsent, oldestSeconds } of await table.lag(this.partitions)) {
      metrics.gauge('sambung_outbox_unsent', { topic, partition }, unsent);
      metrics.gauge('sambung_outbox_oldest_unsent_seconds', { topic, partition }, oldestSeconds);
    }
  }

  private async deleteOld(): Promise<void> {
    const { table, retentionDays } = this.sending;
    for (const partition of this.partitions) {
      while ((await table.deleteOld(partition, retentionDays, DELETE_AT_ONCE)) === DELETE_AT_ONCE);
    }
  }

  private async every(ms: number, chore: () => Promise<void>): Promise<void> {
    const { timing, log, topic } = this.sending;
    while (!this.isClosed()) {
      await timing.sleep(ms, this.closing.signal);
      if (this.isClosed() || this.byPartition.size === 0) continue;
      await chore().catch((error: unknown) => {
        log.warn({ err: error, topic }, 'The outbox could not be looked through; it is tried again.');
      });
    }
  }

  private gauge(partition: number, value: 0 | 1): void {
    this.sending.metrics.gauge('sambung_outbox_leads', { topic: this.sending.topic, partition }, value);
  }
}
