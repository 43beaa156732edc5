import { toHeaders } from '@sambung/contracts';
import { TopicAheadOfTable } from '../outbox.errors';
import type { Extent, Next, NextRequest, NumberedRecord, RecordSource } from './outbox-table';
import type { Sending } from './sending';
import { WakeUp } from './wake-up';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** Nothing happens without a wake; the longest a timer may sleep is far above any poll. */
const UNTIL_WOKEN_MS = 3_600_000;

/**
 * Sends one partition, strictly by number, one send in flight. Shared by the relay and by routing's publisher.
 *
 * Whoever else sends the same partition (a frozen relay that thawed, an owner that lost its claim) can do no harm: each starts behind a
 * number that is durable in the topic and leaves none out, so any mixture holds every number after the one before it, some of them twice.
 */
export class PartitionSender {
  /** Why nothing is sent just now, for a health check. */
  problem: string | undefined;
  private readonly wakeUp: WakeUp;
  private readonly closing = new AbortController();
  private readonly ended: Promise<void>;
  private acknowledged: NextRequest['acknowledged'];
  /** Whether the end of the topic was compared with the table since the last failure. */
  private compared = false;
  private failures = 0;

  constructor(
    readonly partition: number,
    private readonly source: RecordSource,
    private readonly sending: Sending,
    private readonly onLost: () => void,
  ) {
    this.wakeUp = new WakeUp(sending.timing);
    this.ended = this.run();
  }

  /** There may be something to send. */
  wake(): void {
    this.wakeUp.ring();
  }

  /** Ends after the send in flight, and records how far it came. */
  async stop(): Promise<void> {
    this.closing.abort();
    this.wakeUp.ring();
    await this.ended;
    const { acknowledged, partition } = this;
    // Without the cursor the next sender would only repeat the last batch.
    if (acknowledged) await this.source.next({ partition, limit: 0, acknowledged }).catch(() => undefined);
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        const next = await this.next();
        if (!next) {
          this.onLost();
          return;
        }
        if (next.records.length > 0) await this.send(next);
        this.succeeded();
        if (next.records.length === 0) await this.wakeUp.wait(UNTIL_WOKEN_MS);
      } catch (error) {
        await this.startAfresh(error);
      }
    }
  }

  /** Records the last send and asks for more. */
  private async next(): Promise<Next | undefined> {
    if (!this.compared) await this.compareWithTopic();
    const request = { partition: this.partition, limit: this.sending.batchSize };
    const next = await this.source.next({ ...request, ...(this.acknowledged && { acknowledged: this.acknowledged }) });
    this.acknowledged = undefined;
    return next;
  }

  /**
   * The topic first: the table's number only grows meanwhile. And before anything is numbered, or new events would get numbers that readers
   * have seen and drop.
   */
  private async compareWithTopic(): Promise<void> {
    const { topic, bus, metrics } = this.sending;
    const inTopic = await bus.lastNumber(topic, this.partition);
    const inTable = await this.source.extent(this.partition);
    const ahead = inTopic > inTable.highest;
    metrics.gauge('sambung_outbox_refused', { topic, partition: this.partition }, ahead ? 1 : 0);
    if (ahead) throw new TopicAheadOfTable(topic, this.partition, inTopic, inTable.highest);
    if (inTopic < inTable.publishedTo) await this.bringBack(inTopic, inTable);
    this.compared = true;
  }

  /** The topic ends before the cursor: the bus lost records (or they have expired there, and a few are sent in vain). */
  private async bringBack(inTopic: number, { oldest, publishedTo }: Extent): Promise<void> {
    if (oldest === undefined || oldest > publishedTo) return;
    const from = Math.max(inTopic + 1, oldest);
    const { topic, log, table } = this.sending;
    log.warn(
      { topic, partition: this.partition, inTopic, publishedTo, from },
      'The topic ends before what was sent to it; sending again.',
    );
    await table.resend(this.partition, from);
  }

  private async send({ publishedTo, records }: Next): Promise<void> {
    const batch = this.cut(withoutHole(publishedTo, records));
    const { topic, bus, metrics } = this.sending;
    await bus.send(topic, this.partition, batch.map(outgoing));
    this.acknowledged = { after: publishedTo, upTo: publishedTo + batch.length };
    metrics.count('sambung_outbox_sent_total', { topic, partition: this.partition }, batch.length);
  }

  /** A broker refuses a batch that is too large as a whole. */
  private cut(records: readonly NumberedRecord[]): readonly NumberedRecord[] {
    let bytes = 0;
    const end = records.findIndex(
      (record, index) => (bytes += Buffer.byteLength(record.value)) > this.sending.batchBytes && index > 0,
    );
    return end < 0 ? records : records.slice(0, end);
  }

  private succeeded(): void {
    this.failures = 0;
    this.problem = undefined;
  }

  /** After a rejection nothing is known. Everything is read again from the table, and the same numbers are sent again. */
  private async startAfresh(error: unknown): Promise<void> {
    const { topic, log, metrics, timing } = this.sending;
    this.acknowledged = undefined;
    this.compared = false;
    this.problem = error instanceof Error ? error.message : String(error);
    metrics.count('sambung_outbox_send_failures_total', { topic, partition: this.partition });
    log.error({ err: error, topic, partition: this.partition }, `The outbox cannot be sent: ${this.problem}`);
    await timing.sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.failures++), this.closing.signal);
  }
}

/** A hole in the table itself (rows deleted by hand) would be a hole in the topic, at which every reader stops. */
function withoutHole(publishedTo: number, records: readonly NumberedRecord[]): readonly NumberedRecord[] {
  const hole = records.findIndex((record, index) => record.number !== publishedTo + 1 + index);
  if (hole >= 0)
    throw new Error(`The outbox has no record ${publishedTo + 1 + hole}; it was deleted before it was sent.`);
  return records;
}

function outgoing({ number, event, value }: NumberedRecord) {
  return { number, key: event.subject, headers: toHeaders(event, number), value };
}
