import type { Topic } from '@sambung/contracts';
import type { EventBus, IncomingRecord, OutgoingRecord, Reading, Subscription } from '@sambung/event-bus';
import type { Dice } from '../../chaos/dice';
import type { Line } from '../time/line';
import type { Steps } from '../time/steps';
import { Group } from './group';
import { Member } from './member';
import { placeName, SESSION_MS } from './place';

export interface BusWatch {
  /** The value of a record as it arrives. `isNew`: its number is behind all that the topic-partition holds. */
  arrives(record: OutgoingRecord, isNew: boolean): string;
  /** Records have become durable in a topic-partition, behind the number given. */
  stored(topic: Topic, partition: number, records: readonly OutgoingRecord[], behind: number): void;
  /** A process has heard that it got a partition, of which it reads these topics. */
  assigned(process: string, topics: readonly Topic[], partition: number): void;
}

/** A broker: topics that keep every record in the order in which it came, duplicates included, and groups of readers. */
export class SimulatedBus {
  readonly groups = new Map<string, Group>();
  /** Share of the notices of new records that get lost. */
  lostNotices = 0;
  private readonly logs = new Map<string, IncomingRecord[]>();
  private readonly ends = new Map<string, number>();
  private readonly readers: Member[] = [];

  constructor(
    readonly partitionCount: number,
    private readonly steps: Steps,
    private readonly dice: Dice,
    readonly watch: BusWatch,
  ) {}

  /** The bus as one process sees it. */
  at(line: Line): EventBus {
    return {
      kind: 'kafka',
      ensureTopics: async () => undefined,
      send: (topic, partition, records) =>
        line.call(`send ${span(topic, partition, records)}`, () => this.store(topic, partition, records)),
      lastNumber: (topic, partition) =>
        line.call(`last number of ${placeName(topic, partition)}`, () => this.lastNumber(topic, partition)),
      read: (reading) => this.read(line, reading),
      close: async () => undefined,
    };
  }

  log(topic: Topic, partition: number): readonly IncomingRecord[] {
    return this.logs.get(placeName(topic, partition)) ?? [];
  }

  lastNumber(topic: Topic, partition: number): number {
    return this.ends.get(placeName(topic, partition)) ?? 0;
  }

  group(name: string): Group {
    const known = this.groups.get(name) ?? new Group(this.partitionCount, SESSION_MS);
    this.groups.set(name, known);
    return known;
  }

  private store(topic: Topic, partition: number, records: readonly OutgoingRecord[]): void {
    const key = placeName(topic, partition);
    const log = this.logs.get(key) ?? [];
    this.logs.set(key, log);
    const last = this.lastNumber(topic, partition);
    this.watch.stored(topic, partition, records, last);
    for (const record of records) {
      const { key: subject, headers, number } = record;
      const value = this.watch.arrives(record, number > last);
      log.push({ offset: BigInt(log.length), key: subject, headers, value });
    }
    this.ends.set(key, Math.max(this.lastNumber(topic, partition), ...records.map(({ number }) => number)));
    for (const reader of this.readers) {
      if (reader.reads(topic) && !this.dice.chance(this.lostNotices))
        this.steps.schedule(reader.process, `hears of ${key}`, 0, () => {
          reader.recordsArrived(topic, partition);
        });
    }
  }

  private async read(line: Line, reading: Reading): Promise<Subscription> {
    const id = `member ${String(this.readers.length).padStart(6, '0')}`;
    const member = new Member({ id, bus: this, line, reading, group: this.group(reading.group), steps: this.steps });
    this.readers.push(member);
    return member;
  }
}

function span(topic: Topic, partition: number, records: readonly OutgoingRecord[]): string {
  return `${placeName(topic, partition)} ${records[0]?.number ?? '–'}…${records.at(-1)?.number ?? '–'}`;
}
