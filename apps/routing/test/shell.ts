import type { Batch, EventBus, OutgoingRecord } from '@sambung/event-bus';
import { PostgresOutboxTable } from '@sambung/outbox';
import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, type Topic } from '@sambung/contracts';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PostgresLedger } from '../src/persistence/postgres-ledger';
import { RoutingPublisher } from '../src/publish/publisher';
import { Switchboards, type Boards } from '../src/run-switchboards/boards';
import type { Ledger } from '../src/run-switchboards/ledger';
import { Partitions } from '../src/run-switchboards/partitions';
import { Scheduler, type CallOff } from '../src/run-switchboards/scheduler';
import type { Witness } from '../src/run-switchboards/witness';
import { incoming, RoutingRecords, type Numbered } from './topics';

/** A clock that stands still until it is told, and wakes whoever sleeps. */
export class TestTime extends Scheduler {
  private timers: { at: number; wake: () => void }[] = [];

  constructor(private at = Date.now()) {
    super();
  }

  now(): number {
    return this.at;
  }

  after(milliseconds: number, wake: () => void): CallOff {
    const timer = { at: this.at + milliseconds, wake };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** How long whoever sleeps longest has asked for. */
  get longestSleep(): number {
    return Math.max(0, ...this.timers.map(({ at }) => at - this.at));
  }

  /** In how many milliseconds the next timer rings. */
  get shortestSleep(): number {
    return Math.min(...this.timers.map(({ at }) => at - this.at));
  }

  pass(milliseconds: number): void {
    this.at += milliseconds;
    const due = this.timers.filter(({ at }) => at <= this.at);
    this.timers = this.timers.filter(({ at }) => at > this.at);
    for (const { wake } of due) wake();
  }
}

/** Routing's topic: what arrives stays, and it can be made to fail. */
export class TestTopic implements Pick<EventBus, 'send' | 'lastNumber'> {
  readonly records = new RoutingRecords();
  /** Thrown by the next sends, before anything arrives or after all has. */
  failing: 'before' | 'after' | undefined;
  readonly ends = new Map<string, number>();

  async send(_topic: Topic, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    if (this.failing === 'before') throw new Error('the broker is away');
    this.records.take(partition, records);
    if (this.failing === 'after') throw new Error('the answer of the broker was lost');
  }

  async lastNumber(topic: Topic, partition: number): Promise<number> {
    return this.ends.get(`${topic}/${partition}`) ?? 0;
  }
}

/** Everything that was told to the witness, in order. */
export class Told {
  readonly all: { readonly what: keyof Witness; readonly with: readonly unknown[] }[] = [];

  readonly witness = new Proxy({} as Witness, {
    get:
      (_target, what) =>
      (...args: unknown[]) =>
        this.all.push({ what: what as keyof Witness, with: args }),
  });

  count(what: keyof Witness): number {
    return this.all.filter((each) => each.what === what).length;
  }

  of(what: keyof Witness): readonly (readonly unknown[])[] {
    return this.all.filter((each) => each.what === what).map((each) => each.with);
  }
}

export interface ShellOptions {
  readonly dataSource: DataSource;
  readonly topic: TestTopic;
  readonly time?: TestTime;
  readonly boards?: Boards;
  readonly ledger?: Ledger;
  readonly url?: string;
  readonly mostUnsent?: number;
}

/** One instance of routing’s shell on a real database; the test is its bus. */
export class Shell {
  readonly time: TestTime;
  readonly told = new Told();
  readonly partitions: Partitions;
  private readonly publisher: RoutingPublisher;

  constructor(options: ShellOptions) {
    const { dataSource, topic, boards = new Switchboards(), ledger = new PostgresLedger(dataSource) } = options;
    this.time = options.time ?? new TestTime();
    this.publisher = new RoutingPublisher(
      new PostgresOutboxTable(dataSource),
      { bus: topic, pollMs: 50 },
      options.mostUnsent,
    );
    const { time, told, publisher } = this;
    this.partitions = new Partitions(
      { ledger, boards, publisher, clock: time, scheduler: time, witness: told.witness, newId: uuidv7 },
      topic,
      options.url ?? 'http://127.0.0.1:1',
    );
  }

  /** Gets a partition, and is told at once that there was nothing to read. */
  async own(partition: number): Promise<this> {
    await this.partitions.assigned([partition]);
    this.partitions.caughtUp(partition);
    return this;
  }

  /** Gives it records as the bus does: one batch for each topic, the directory first. */
  async read(...numbered: readonly Numbered[]): Promise<void> {
    for (const topic of [DIRECTORY_TOPIC, FRONT_DESK_TOPIC]) {
      const batch = batchOf(numbered.filter((each) => each.topic === topic));
      if (batch) await this.partitions.read(batch);
    }
  }

  /** It dies: nothing of it goes on, and nothing of it is finished. */
  async die(): Promise<void> {
    this.time.pass(0);
    await this.partitions.close();
    await this.publisher.close();
  }
}

export function batchOf(numbered: readonly Numbered[]): Batch | undefined {
  const [first] = numbered;
  if (!first) return undefined;
  const { topic, partition } = first;
  return { topic, partition, records: numbered.map(({ record }) => incoming(record)) };
}
