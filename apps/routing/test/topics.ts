import { PATIENCE_MS } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import {
  DIRECTORY_TOPIC,
  EVENTS,
  FRONT_DESK_TOPIC,
  partitionOf,
  readEvent,
  ROUTING_TOPIC,
  toHeaders,
  type AnyEvent,
  type Event,
  type EventName,
  type Topic,
} from '@sambung/contracts';
import type { EventBus, IncomingRecord, OutgoingRecord } from '@sambung/event-bus';
import type { Said } from './company';

export interface Numbered {
  readonly topic: Topic;
  readonly partition: number;
  readonly record: OutgoingRecord;
  readonly id: string;
}

/** What front-desk and the directory write: numbered per topic and partition, without a hole. */
export class Writers {
  private readonly last = new Map<string, number>();

  constructor(readonly workspace: string) {}

  get partition(): number {
    return partitionOf(this.workspace);
  }

  /** The number that the last record of a topic got. */
  numberIn(topic: Topic): number {
    return this.last.get(`${topic}/${this.partition}`) ?? 0;
  }

  number(said: Said, changes: Partial<Event> = {}): Numbered {
    const topic = topicOf(said);
    // As front-desk does it: how far it had read the directory when it wrote this.
    const read = topic === FRONT_DESK_TOPIC ? { directoryNumber: this.numberIn(DIRECTORY_TOPIC) } : {};
    const event = {
      ...read,
      id: randomUUID(),
      workspace: this.workspace,
      time: new Date().toISOString(),
      ...said,
      ...changes,
    } as Event;
    const partition = partitionOf(event.workspace);
    const number = (this.last.get(`${topic}/${partition}`) ?? 0) + 1;
    this.last.set(`${topic}/${partition}`, number);
    return {
      ...{ topic, partition, id: event.id },
      record: { number, key: event.subject, headers: toHeaders(event, number), value: JSON.stringify(event.data) },
    };
  }

  /** As `number`, and sent. */
  async say(bus: Pick<EventBus, 'send'>, ...said: readonly Said[]): Promise<string[]> {
    const numbered = said.map((each) => this.number(each));
    for (const topic of new Set(numbered.map((each) => each.topic))) {
      await bus.send(
        topic,
        this.partition,
        numbered.filter((each) => each.topic === topic).map(({ record }) => record),
      );
    }
    return numbered.map(({ id }) => id);
  }
}

function topicOf({ name }: Said): Topic {
  const definition = EVENTS.get(name);
  if (!definition) throw new Error(`There is no event ${name}.`);
  return definition.topic;
}

/** As the bus delivers it. */
export const incoming = ({ number, key, headers, value }: OutgoingRecord, offset = number): IncomingRecord => ({
  offset: BigInt(offset),
  ...{ key, headers, value },
});

/** What routing has published, duplicates dropped, as every reader sees it. */
export class RoutingRecords {
  readonly events: AnyEvent[] = [];
  /** Numbers that came again. */
  readonly duplicates: number[] = [];
  private readonly positions = new Map<number, number>();
  private readonly waiting = new Set<() => void>();

  /** A hole is an error: readers would stop there. */
  take(partition: number, records: readonly (OutgoingRecord | IncomingRecord)[]): void {
    for (const { headers, value } of records) {
      const reading = readEvent(headers, value);
      if (reading.kind !== 'event') throw new Error(`Unreadable: ${JSON.stringify(reading)}`);
      const position = this.positions.get(partition) ?? 0;
      if (reading.event.number > position + 1) throw new Error(`A hole in routing’s topic after ${position}.`);
      if (reading.event.number <= position) {
        this.duplicates.push(reading.event.number);
        continue;
      }
      this.positions.set(partition, reading.event.number);
      this.events.push(reading.event);
    }
    for (const look of this.waiting) look();
  }

  of<Name extends EventName>(name: Name, subject?: string): Extract<AnyEvent, { name: Name }>[] {
    return this.events.filter(
      (event): event is Extract<AnyEvent, { name: Name }> =>
        event.name === name && (subject === undefined || event.subject === subject),
    );
  }

  /** Names of what was said about a subject, in order. */
  namesOf(subject: string): string[] {
    return this.events.filter((event) => event.subject === subject).map(({ name }) => name);
  }

  /** Waits for the first event that matches; rejects when it never comes, with what there was instead. */
  async until(matches: (event: AnyEvent) => boolean): Promise<AnyEvent> {
    const found = (): AnyEvent | undefined => this.events.find(matches);
    const event = found() ?? (await this.wait(found));
    if (event) return event;
    throw new Error(
      `It did not come. There was: ${this.events.map(({ name, subject }) => `${name} ${subject}`).join(', ')}`,
    );
  }

  private wait(found: () => AnyEvent | undefined): Promise<AnyEvent | undefined> {
    return new Promise((resolve) => {
      const done = (event: AnyEvent | undefined): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(event);
      };
      const look = (): void => {
        const event = found();
        if (event) done(event);
      };
      const timer = setTimeout(() => {
        done(undefined);
      }, PATIENCE_MS);
      this.waiting.add(look);
    });
  }
}

/** Follows routing's topic on a bus. */
export async function followRouting(bus: EventBus): Promise<{ records: RoutingRecords; close(): Promise<void> }> {
  const records = new RoutingRecords();
  const subscription = await bus.read({
    group: `test-${randomUUID()}`,
    topics: [ROUTING_TOPIC],
    onBatch: async (batch) => {
      records.take(batch.partition, batch.records);
    },
  });
  return { records, close: () => subscription.close(500) };
}
