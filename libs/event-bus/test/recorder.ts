import type { Topic } from '@sambung/contracts';
import type { Batch, EventBus, IncomingRecord, OutgoingRecord, Reading, Subscription } from '../src/event-bus';

/** A member of a group that writes down all it is given. */
export class Recorder {
  readonly batches: Batch[] = [];
  readonly assignments: (readonly number[])[] = [];
  readonly caughtUp: number[] = [];
  private subscription: Subscription | undefined;

  static async start(bus: EventBus, reading: Partial<Reading> & Pick<Reading, 'group' | 'topics'>): Promise<Recorder> {
    const recorder = new Recorder();
    await recorder.read(bus, reading);
    return recorder;
  }

  get partitions(): readonly number[] {
    return this.assignments.at(-1) ?? [];
  }

  get subscribed(): Subscription {
    if (!this.subscription) throw new Error('Not reading.');
    return this.subscription;
  }

  /** Numbers as they came from one topic-partition, repetitions included. */
  numbers(topic: Topic, partition: number): number[] {
    return this.records(topic, partition).map(numberOf);
  }

  records(topic: Topic, partition: number): IncomingRecord[] {
    return this.batches
      .filter((batch) => batch.topic === topic && batch.partition === partition)
      .flatMap(({ records }) => records);
  }

  async close(): Promise<void> {
    await this.subscription?.close();
  }

  private async read(bus: EventBus, reading: Partial<Reading> & Pick<Reading, 'group' | 'topics'>): Promise<void> {
    this.subscription = await bus.read({
      group: reading.group,
      topics: reading.topics,
      onAssigned: async (partitions) => {
        this.assignments.push(partitions);
        await reading.onAssigned?.(partitions);
      },
      onBatch: async (batch) => {
        await reading.onBatch?.(batch);
        this.batches.push(batch);
      },
      onCaughtUp: (partition) => {
        this.caughtUp.push(partition);
        reading.onCaughtUp?.(partition);
      },
    });
  }
}

export function numberOf({ headers }: IncomingRecord): number {
  return Number(headers['ce_sequence']);
}

/** Records with these numbers, as a relay would send them. */
export function records(first: number, last: number): OutgoingRecord[] {
  return Array.from({ length: last - first + 1 }, (_, index) => record(first + index));
}

export function record(number: number, value = JSON.stringify({ number })): OutgoingRecord {
  return {
    number,
    key: `subject-${number % 3}`,
    headers: { ce_sequence: String(number), ce_id: `id-${number}` },
    value,
  };
}

/** first…last, each once. */
export function count(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Without repetitions, in the order of the first time. */
export function once(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
