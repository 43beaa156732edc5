import { Partitioners, type Message, type Producer } from 'kafkajs';
import { Turns } from '../turns';
import { newClient } from './client';
import type { CompleteKafkaSettings } from './settings';

/**
 * Idempotent producers, each with one send in flight. With two, a lost answer rolls the sequence back, it is used again, and
 * one message silently takes the place of the other. After any rejection nothing is known about a producer's sequence: a new one follows.
 */
export class Producers {
  private readonly lanes: Lane[];
  private readonly turns = new Turns();

  constructor(settings: CompleteKafkaSettings) {
    this.lanes = Array.from({ length: settings.producers }, () => new Lane(settings));
  }

  /** Resolves when all in-sync replicas have the messages. Sends of one partition follow each other. */
  async send(topic: string, partition: number, messages: readonly Message[]): Promise<void> {
    const index = partition % this.lanes.length;
    await this.turns.take(String(index), async () => this.lanes[index]?.send(topic, messages));
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.close()));
  }
}

class Lane {
  private producer: Promise<Producer> | undefined;

  constructor(private readonly settings: CompleteKafkaSettings) {}

  async close(): Promise<void> {
    await this.drop();
  }

  async send(topic: string, messages: readonly Message[]): Promise<void> {
    this.producer ??= this.connect();
    try {
      const producer = await this.producer;
      await producer.send({ topic, messages: [...messages], acks: -1, timeout: 5_000 });
    } catch (error) {
      void this.drop();
      throw error;
    }
  }

  private async connect(): Promise<Producer> {
    const producer = newClient(this.settings).producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      // Bounded: by default an idempotent producer tries for ever, and its caller never learns that it waits.
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private async drop(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.then((each) => each.disconnect()).catch(() => undefined);
  }
}
