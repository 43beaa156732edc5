import { until } from '@sambung/testing';
import { v7 as uuidv7 } from 'uuid';
import {
  DIRECTORY_TOPIC,
  eventsOf,
  FRONT_DESK_TOPIC,
  partitionOf,
  readEvent,
  ROUTING_TOPIC,
  toHeaders,
  type AnyEvent,
  type EventData,
  type EventName,
  type Topic,
} from '@sambung/contracts';
import { createEventBus, type EventBus, type Subscription } from '@sambung/event-bus';

export interface Told<Name extends EventName> {
  readonly workspace: string;
  readonly subject: string;
  readonly data: EventData<Name>;
  /** When it was decided; now, where nothing is said. */
  readonly time?: string;
  readonly causedBy?: string | undefined;
}

/** Routing and the directory as a test plays them, on the real bus: what front-desk asks is collected, and the test answers. */
export class ScriptedNeighbours {
  /** Everything front-desk has published, in order. */
  readonly asked: AnyEvent[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly reactions: ((event: AnyEvent) => Promise<void> | void)[] = [];
  private subscription: Subscription | undefined;

  static async start(busDatabaseUrl: string): Promise<ScriptedNeighbours> {
    const bus = await createEventBus({ clientId: 'neighbours', busDatabaseUrl });
    await bus.ensureTopics();
    const neighbours = new ScriptedNeighbours(bus);
    await neighbours.read();
    return neighbours;
  }

  private constructor(readonly bus: EventBus) {}

  /** Says something on the topic that carries it, with the next number. */
  async say<Name extends EventName>(name: Name, told: Told<Name>): Promise<void> {
    await this.sayAll([{ name, ...told }]);
  }

  /** Says several things in one send. */
  async sayAll(all: readonly ({ name: EventName } & Told<EventName>)[]): Promise<void> {
    const [first] = all;
    if (!first) return;
    const topic = topicOf(first.name);
    const partition = partitionOf(first.workspace);
    const records = all.map(({ name, workspace, subject, data, causedBy, time = new Date().toISOString() }) => {
      const number = this.next(topic, partition);
      const event = {
        id: uuidv7(),
        name,
        workspace,
        subject,
        time,
        data,
        ...(causedBy && { causedBy }),
      };
      return { number, key: subject, headers: toHeaders(event, number), value: JSON.stringify(data) };
    });
    await this.bus.send(topic, partition, records);
  }

  /** Sends one record as it is: for what cannot be read, or holds what it should not. */
  async sayRaw(topic: Topic, workspace: string, headers: Record<string, string>, value: string): Promise<void> {
    const partition = partitionOf(workspace);
    const number = this.next(topic, partition);
    const numbered = { ...headers, ce_sequence: String(number) };
    await this.bus.send(topic, partition, [{ number, key: headers['ce_subject'] ?? '', headers: numbered, value }]);
  }

  /** Called for everything that front-desk publishes from now on. */
  react(reaction: (event: AnyEvent) => Promise<void> | void): void {
    this.reactions.push(reaction);
  }

  /** The first event of this name that front-desk has published and that matches, waited for. */
  async heard<Name extends EventName>(
    name: Name,
    matches: (event: Extract<AnyEvent, { name: Name }>) => boolean = () => true,
  ): Promise<Extract<AnyEvent, { name: Name }>> {
    const found = await until(
      () => this.asked.find((event) => event.name === name && matches(event as Extract<AnyEvent, { name: Name }>)),
      () => `front-desk publishes ${name}; it has published: ${this.asked.map((event) => event.name).join(', ')}`,
    );
    return found as Extract<AnyEvent, { name: Name }>;
  }

  async close(): Promise<void> {
    await this.subscription?.close();
    await this.bus.close();
  }

  private next(topic: Topic, partition: number): number {
    const key = `${topic}/${partition}`;
    const number = (this.numbers.get(key) ?? 0) + 1;
    this.numbers.set(key, number);
    return number;
  }

  private async read(): Promise<void> {
    this.subscription = await this.bus.read({
      group: 'routing',
      topics: [FRONT_DESK_TOPIC],
      onBatch: async ({ records }) => {
        for (const { headers, value } of records) {
          const reading = readEvent(headers, value);
          if (reading.kind !== 'event')
            throw new Error(`front-desk has published what cannot be read: ${JSON.stringify(reading)}`);
          this.asked.push(reading.event);
          for (const reaction of this.reactions) await reaction(reading.event);
        }
      },
    });
  }
}

function topicOf(name: EventName): Topic {
  const topic = ([ROUTING_TOPIC, DIRECTORY_TOPIC] as const).find((each) =>
    eventsOf(each).some((event) => event.name === name),
  );
  if (!topic) throw new Error(`${name} is not a neighbour’s event.`);
  return topic;
}
