import type { Topic } from '@sambung/contracts';
import { requireContiguous } from '../contiguous';
import type { EventBus, OutgoingRecord, Reading, Subscription } from '../event-bus';
import { within } from '../reading/within';
import { ensureTopics } from './ensure-topics';
import { KafkaSubscription } from './kafka-subscription';
import { lastNumber } from './last-number';
import { Names } from './names';
import { Producers } from './producers';
import { complete, type CompleteKafkaSettings, type KafkaBusSettings } from './settings';
import { withCluster } from './with-cluster';

/** The bus of everything larger than one machine: Apache Kafka, through kafkajs. Nothing connects before it is used. */
export class KafkaEventBus implements EventBus {
  readonly kind = 'kafka';
  private readonly settings: CompleteKafkaSettings;
  private readonly names: Names;
  private readonly producers: Producers;
  private readonly subscriptions = new Set<KafkaSubscription>();

  constructor(settings: KafkaBusSettings) {
    this.settings = complete(settings);
    this.names = new Names(this.settings.prefix);
    this.producers = new Producers(this.settings);
  }

  async ensureTopics(): Promise<void> {
    await ensureTopics(this.settings, this.names);
  }

  async send(topic: Topic, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    requireContiguous(topic, partition, records);
    await this.producers.send(
      this.names.onCluster(topic),
      partition,
      records.map(({ key, headers, value }) => ({ key, headers: { ...headers }, value, partition })),
    );
  }

  async lastNumber(topic: Topic, partition: number): Promise<number> {
    const name = this.names.onCluster(topic);
    return withCluster(this.settings, [name], (cluster) => lastNumber(cluster, name, partition));
  }

  async read(reading: Reading): Promise<Subscription> {
    const subscription = new KafkaSubscription(reading, this.settings, this.names);
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
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    this.subscriptions.clear();
    await within(5_000, this.producers.close());
  }
}
