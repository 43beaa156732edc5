import { Kafka, logLevel, type Admin } from 'kafkajs';
import { startKafka, type KafkaCluster } from '../../../test/kafka/start-kafka';
import { createEventBus, type BusConfig } from '../src/create-event-bus';
import type { EventBus } from '../src/event-bus';
import type { Harness, World } from './harness';
import { MemberProcess } from './member-process';

/** Those of the killed and the frozen are waited for; nobody else's may end when the machine stands still for a moment. */
const SESSION_MS = 6_000;

/** The Kafka bus on a broker of its own, because the suite kills it. */
export class KafkaHarness implements Harness {
  readonly name = 'Kafka';
  private cluster: KafkaCluster | undefined;
  private worlds = 0;

  async start(): Promise<void> {
    this.cluster = await startKafka();
  }

  async stop(): Promise<void> {
    await this.cluster?.stop();
  }

  async world(): Promise<World> {
    return this.worldWith(`world-${(this.worlds += 1)}.`);
  }

  private worldWith(prefix: string): World {
    const buses: EventBus[] = [];
    const config: BusConfig = {
      clientId: 'contract',
      kafkaBrokers: this.running().brokers,
      kafka: { prefix, sessionMs: SESSION_MS, replicationFactor: 1, pauses: { firstMs: 30, longestMs: 300 } },
    };
    return {
      bus: async () => {
        const created = await createEventBus(config);
        buses.push(created);
        return created;
      },
      memberProcess: (group, topics) => MemberProcess.start({ bus: config, group, topics }),
      makeTopic: (topic, partitions) => this.makeTopic(prefix + topic, partitions),
      killServer: () => this.running().kill(),
      startServer: () => this.running().restart(),
      close: async () => {
        await Promise.all(buses.map((each) => each.close()));
        // What is left makes the recovery of a killed broker slower.
        await this.deleteTopics(prefix);
      },
    };
  }

  private async makeTopic(topic: string, numPartitions: number): Promise<void> {
    await this.administer(async (admin) => {
      await admin.createTopics({ topics: [{ topic, numPartitions, replicationFactor: 1 }], waitForLeaders: false });
    });
  }

  private async deleteTopics(prefix: string): Promise<void> {
    await this.administer(async (admin) => {
      const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
      await admin.deleteTopics({ topics });
    });
  }

  private async administer(work: (admin: Admin) => Promise<void>): Promise<void> {
    const admin = new Kafka({ brokers: this.running().brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await work(admin);
    await admin.disconnect();
  }

  private running(): KafkaCluster {
    if (!this.cluster) throw new Error('Kafka has not been started.');
    return this.cluster;
  }
}
