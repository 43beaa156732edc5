import { randomUUID } from 'node:crypto';
import type { Topic } from '@sambung/contracts';
import { Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { requireContiguous } from '../contiguous';
import type { EventBus, OutgoingRecord, Reading, Subscription } from '../event-bus';
import { described } from '../reading/pauses';
import { within } from '../reading/within';
import { Turns } from '../turns';
import { Announcer } from './announcer';
import { deleteOldRecords } from './delete-old-records';
import { ensureTopics } from './ensure-topics';
import { Listener } from './listener';
import { migrate } from './migrate';
import { placeName, type Notice } from './notices';
import { PostgresSubscription } from './postgres-subscription';
import { rewindGroups } from './rewind-groups';
import { lastNumber, sendRecords } from './send-records';
import { complete, type CompleteSettings, type PostgresBusSettings } from './settings';

/** The bus of the embedded default: topics, positions and groups in one PostgreSQL database, shared by all services. */
export class PostgresEventBus implements EventBus {
  readonly kind = 'postgres';
  private readonly logger = new Logger('EventBus');
  private readonly id = randomUUID();
  private readonly pool: Pool;
  private readonly turns = new Turns();
  private readonly announcer: Announcer;
  /** Up to which number the resend has come that is under way in a topic-partition. */
  private readonly resent = new Map<string, number>();
  private readonly subscriptions = new Set<PostgresSubscription>();
  private readonly cleaning: NodeJS.Timeout;
  private listener: Listener | undefined;

  /** Connects, and brings the database up to date. Throws when PostgreSQL cannot be reached now; later outages it outlives. */
  static async connect(settings: PostgresBusSettings): Promise<PostgresEventBus> {
    const bus = new PostgresEventBus(complete(settings));
    try {
      await migrate(bus.pool);
      return bus;
    } catch (error) {
      await bus.close();
      throw error;
    }
  }

  private constructor(private readonly settings: CompleteSettings) {
    this.pool = new Pool({
      ...connection(settings),
      max: settings.connections,
      connectionTimeoutMillis: 5_000,
      // A server that is frozen or cut off answers nothing, not even an error.
      query_timeout: 15_000,
      statement_timeout: 10_000,
    });
    // Without a listener this event would end the process whenever PostgreSQL goes away.
    this.pool.on('error', (error) => {
      this.logger.warn(`Lost a connection to PostgreSQL. ${described(error)}`);
    });
    this.announcer = new Announcer(this.pool, this.id);
    this.cleaning = setInterval(() => void this.clean(), settings.cleaningMs).unref();
  }

  async ensureTopics(): Promise<void> {
    await ensureTopics(this.pool);
  }

  async send(topic: Topic, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    requireContiguous(topic, partition, records);
    const place = placeName(topic, partition);
    await this.turns.take(place, () => this.store(topic, partition, records));
    for (const subscription of this.subscriptions) subscription.recordsArrived([place]);
    this.announcer.announce(place);
  }

  async lastNumber(topic: Topic, partition: number): Promise<number> {
    return lastNumber(this.pool, topic, partition);
  }

  async read(reading: Reading): Promise<Subscription> {
    this.listener ??= new Listener(connection(this.settings), (notice) => {
      this.pass(notice);
    });
    const subscription = new PostgresSubscription(this.pool, reading, this.settings);
    this.subscriptions.add(subscription);
    return {
      idleMilliseconds: () => subscription.idleMilliseconds(),
      close: async (deadlineMs) => {
        this.subscriptions.delete(subscription);
        await subscription.close(deadlineMs);
      },
    };
  }

  async close(): Promise<void> {
    clearInterval(this.cleaning);
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    this.subscriptions.clear();
    await within(1_000, this.announcer.idle());
    await this.listener?.close();
    await within(2_000, this.pool.end());
  }

  private async store(topic: Topic, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    const [first = 0, last = 0] = [records[0]?.number, records.at(-1)?.number];
    const place = placeName(topic, partition);
    const previous = await sendRecords(this.pool, topic, partition, records);
    // A long resend comes in many sends: the first of them has turned the readers back already.
    if (previous >= first && this.resent.get(place) !== first - 1) {
      await rewindGroups(this.pool, topic, partition, first);
    }
    if (previous >= first) this.resent.set(place, last);
    else this.resent.delete(place);
  }

  private pass(notice: Notice | undefined): void {
    for (const subscription of this.subscriptions) {
      if (notice?.kind === 'group') subscription.groupChanged(notice.group);
      else if (notice?.from !== this.id) subscription.recordsArrived(notice?.places);
    }
  }

  private async clean(): Promise<void> {
    try {
      const count = await deleteOldRecords(this.pool, this.settings.retentionMs);
      if (count > 0) this.logger.log(`Deleted ${count} records that were older than the retention.`);
    } catch (error) {
      this.logger.warn(`Old records are still there. ${described(error)}`);
    }
  }
}

function connection({ url, clientId }: CompleteSettings): {
  connectionString: string;
  application_name: string;
  keepAlive: true;
  idle_in_transaction_session_timeout: number;
} {
  return {
    connectionString: url,
    application_name: clientId,
    keepAlive: true,
    // Whoever is frozen in the middle of a transaction must not hold the others up.
    idle_in_transaction_session_timeout: 2_000,
  };
}
