import { Injectable } from '@nestjs/common';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { DIRECTORY_TOPIC, eventsOf, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { EventBus, Subscription } from '@sambung/event-bus';
import type { TendParked } from '@sambung/outbox';
import { translatedNames, WITHOUT_COMMAND } from '../translate/commands';
import { Partitions } from './partitions';

const TOPICS = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC] as const;

/** Brings the bus to the partitions: batches as they are, because a partition is decided as one. */
@Injectable()
export class ReadTopics implements CustomTransportStrategy {
  readonly transportId = Symbol('sambung-routing');
  private subscription: Subscription | undefined;

  constructor(
    private readonly bus: EventBus,
    private readonly partitions: Partitions,
    private readonly parked: TendParked,
  ) {}

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      refuseUnknownTypes();
      await this.bus.ensureTopics();
      this.subscription = await this.start();
      this.partitions.watch(this.subscription);
      this.parked.start();
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  }

  /** Finishes the batch in hand, leaves the group, and forgets the partitions. */
  async close(): Promise<void> {
    await this.parked.stop();
    await this.subscription?.close();
    await this.partitions.close();
  }

  /** Milliseconds since the bus last made progress; 0 before it reads. */
  idleMilliseconds(): number {
    return this.subscription?.idleMilliseconds() ?? 0;
  }

  private start(): Promise<Subscription> {
    const { partitions } = this;
    return this.bus.read({
      group: 'routing',
      topics: TOPICS,
      onAssigned: (assigned) => partitions.assigned(assigned),
      onBatch: (batch) => partitions.read(batch),
      onCaughtUp: (partition) => {
        partitions.caughtUp(partition);
      },
    });
  }
}

/** A type that nothing here reads would be passed over in silence. */
function refuseUnknownTypes(): void {
  const known = new Set<string>([...translatedNames(), ...WITHOUT_COMMAND]);
  const unread = TOPICS.flatMap((topic) => eventsOf(topic)).filter(({ name }) => !known.has(name));
  if (unread.length > 0) throw new Error(`routing does not read ${unread.map(({ name }) => name).join(', ')}.`);
}
