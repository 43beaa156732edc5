// Longer than most: a world is one thing. Its clock, bus, ledger and crashes share the seed, and each is a few lines that mean nothing alone.
import {
  DIRECTORY_TOPIC,
  FRONT_DESK_TOPIC,
  partitionOf,
  readEvent,
  ROUTING_TOPIC,
  toHeaders,
  type AnyEvent,
} from '@sambung/contracts';
import type { NewEvent } from '@sambung/outbox';
import { Switchboards } from '../src/run-switchboards/boards';
import {
  Ledger,
  type Append,
  type History,
  type ParkedSubject,
  type Standing,
  type StateSubject,
  type SuspendedRow,
} from '../src/run-switchboards/ledger';
import { Partitions } from '../src/run-switchboards/partitions';
import type { Publisher } from '../src/run-switchboards/surroundings';
import { judge, type Record, type Verdict } from '../../../test/chaos/invariants';
import {
  accepted,
  anEmployee,
  atWork,
  cancelled,
  COMPANY,
  completed,
  connected,
  declined,
  requested,
  type Said,
} from './company';
import { batchOf, TestTime, Told } from './shell';
import { SimulatedLedger } from './simulated-ledger';
import { Writers, type Numbered } from './topics';

const WORKSPACE = 'maju';
const PARTITION = partitionOf(WORKSPACE);
const READ = [DIRECTORY_TOPIC, FRONT_DESK_TOPIC] as const;
const LARGEST_BATCH = 5;

/** Mulberry32: small, and the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One instance of the shell in a world where every answer of the database may take its time, get lost or come late. */
class Instance {
  readonly told = new Told();
  readonly partitions: Partitions;
  /** Frozen: whatever it waits for does not come. */
  frozen = false;
  /** What the bus believes it has. */
  assigned = false;
  readonly waiting: (() => void)[] = [];
  delivering = false;
  /** Assignments that it has not taken in yet: until then it gets no batch. */
  announcing = 0;

  constructor(
    readonly name: string,
    world: SeededWorld,
  ) {
    const pause = (): Promise<void> => new Promise((resolve) => this.waiting.push(resolve));
    this.partitions = new Partitions(
      {
        ledger: new UncertainLedger(world, pause),
        boards: new Switchboards(),
        publisher: world.publisherFor(pause),
        clock: world.time,
        scheduler: world.time,
        witness: this.told.witness,
        newId: () => world.newId(),
      },
      { lastNumber: async (topic) => world.topics.get(topic)?.length ?? 0 },
      `http://${name}`,
    );
  }
}

/** Every call takes its time; appends get lost before or after they were written, or arrive later than anybody waits. */
class UncertainLedger extends Ledger {
  constructor(
    private readonly world: SeededWorld,
    private readonly pause: () => Promise<void>,
  ) {
    super();
  }

  claim = async (partitions: readonly number[], url: string): Promise<readonly Standing[]> => {
    await this.pause();
    const standings = await this.world.ledger.claim(partitions, url);
    await this.pause();
    return standings;
  };

  standings = async (partitions: readonly number[]): Promise<readonly Standing[]> => {
    await this.pause();
    return this.world.ledger.standings(partitions);
  };

  append = async (append: Append): Promise<boolean> => {
    await this.pause();
    const fate = this.world.faults ? this.world.chance() : 1;
    if (fate < 0.04) throw new Error('lost before');
    if (fate < 0.08) {
      this.world.late.push(append);
      throw new Error('nobody answered; it may arrive yet');
    }
    const answer = await this.world.ledger.append(append);
    await this.pause();
    if (fate < 0.12) throw new Error('lost after');
    return answer;
  };

  workspacesWithTimers = async (partition: number): Promise<readonly string[]> => {
    await this.pause();
    return this.world.ledger.workspacesWithTimers(partition);
  };

  suspended = async (): Promise<readonly SuspendedRow[]> => [];
  parkedStates = async (): Promise<readonly StateSubject[]> => [];
  parkedWith = async (): Promise<ParkedSubject> => ({ records: [], over: false });
  failedAgain = async (): Promise<void> => undefined;

  history = async (workspace: string): Promise<History> => {
    await this.pause();
    return this.world.ledger.history(workspace);
  };
}

/**
 * A company, a bus and several instances, all in one thread: a seed decides who goes on next, what gets lost, who is frozen and to whom the
 * bus gives the partition. The same seed is the same run.
 */
export class SeededWorld {
  readonly time = new TestTime(Date.UTC(2026, 10, 21));
  readonly ledger = new SimulatedLedger();
  readonly late: Append[] = [];
  readonly topics = new Map<string, Numbered[]>([...READ].map((topic) => [topic, []]));
  readonly instances: Instance[] = [];
  faults = true;
  readonly chance: () => number;
  private readonly committed = new Map<string, number>();
  private readonly published: Record[] = [];
  private publishedTo = 0;
  private readonly writers = new Writers(WORKSPACE);
  private readonly wanted = new Set<string>();
  private ids = 0;

  constructor(seed: number, instances = 3) {
    this.chance = seededRandom(seed);
    for (let index = 0; index < instances; index++) this.instances.push(new Instance(`i${index}`, this));
    this.write(...COMPANY, anEmployee('citra'), anEmployee('dewi'), ...atWork('budi', 'sari', 'citra', 'dewi'));
  }

  newId(): string {
    return `e${(this.ids += 1)}`;
  }

  /** Sends what is in the rows, from the cursor on: at times twice, at times not yet. */
  publisherFor(pause: () => Promise<void>): Publisher {
    return {
      start: () => {
        this.publishSome();
      },
      stop: () => Promise.resolve(),
      appended: () =>
        void pause().then(() => {
          this.publishSome();
        }),
      roomFor: () => Promise.resolve(),
    };
  }

  /** So many steps with faults; then everything is healed, and what is under way comes to its end. */
  async run(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) await this.step();
    await this.heal();
  }

  verdict(): Verdict {
    const asked = [...this.topics].flatMap(([, numbered]) => numbered.map(recordOf));
    return judge(this.wanted, [...asked, ...this.published]);
  }

  /** Handoffs that were requested and have not ended. */
  get open(): string[] {
    const ended = new Set(
      this.published.flatMap(({ event }) => (event.name === 'handoff.ended' ? [event.subject] : [])),
    );
    return [...this.wanted].filter((id) => !ended.has(id));
  }

  private write(...said: readonly Said[]): void {
    for (const each of said) {
      const numbered = this.writers.number(each, { id: this.newId(), time: new Date(this.time.now()).toISOString() });
      this.topics.get(numbered.topic)?.push(numbered);
    }
  }

  private async step(): Promise<void> {
    const fate = this.chance();
    const instance = this.pick(this.instances);
    if (fate < 0.6) this.goOn(instance);
    else if (fate < 0.82) this.deliver(instance);
    else if (fate < 0.86) this.time.pass(Math.floor(this.chance() * 4_000));
    else if (fate < 0.9) this.request();
    else if (fate < 0.91) this.write(anEmployee(`new${this.ids}`));
    else if (fate < 0.922) this.assign(instance);
    else if (fate < 0.935) instance.frozen = !instance.frozen;
    else if (fate < 0.97) this.publishSome();
    else await this.arriveLate();
    await turn();
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.chance() * items.length)] as T;
  }

  private goOn(instance: Instance): void {
    if (instance.frozen) return;
    for (let some = 0; some < 3; some++) instance.waiting.shift()?.();
  }

  private request(): void {
    const id = `h${this.wanted.size + 1}`;
    this.wanted.add(id);
    this.write(requested(id, { requestedAt: this.iso(), holdSeconds: 3_600 }));
    if (this.chance() < 0.1) this.write(cancelled(id));
  }

  /** The bus gives the partition to one; the others hear of it, unless they are frozen. */
  private assign(to: Instance): void {
    for (const instance of this.instances) {
      const assigned = instance === to;
      if (instance.frozen || (instance.assigned === assigned && this.chance() < 0.5)) continue;
      instance.assigned = assigned;
      instance.announcing += 1;
      void instance.partitions
        .assigned(assigned ? [PARTITION] : [])
        .catch(() => undefined)
        .finally(() => (instance.announcing -= 1));
    }
  }

  private deliver(instance: Instance): void {
    if (!instance.assigned || instance.frozen || instance.delivering || instance.announcing > 0) return;
    const topic = this.pick(READ);
    const from = this.committed.get(topic) ?? 0;
    // Now and then a batch begins with what was read before.
    const again = this.chance() < 0.2 ? Math.min(from, 3) : 0;
    const batch = batchOf((this.topics.get(topic) ?? []).slice(from - again, from + LARGEST_BATCH));
    if (READ.every((each) => (this.committed.get(each) ?? 0) === this.topics.get(each)?.length)) {
      instance.partitions.caughtUp(PARTITION);
    }
    if (!batch) return;
    instance.delivering = true;
    const upTo = from - again + batch.records.length;
    instance.partitions.read(batch).then(
      () => {
        instance.delivering = false;
        // What a member commits that has lost the partition, the bus refuses.
        if (instance.assigned) this.committed.set(topic, Math.max(this.committed.get(topic) ?? 0, upTo));
      },
      () => {
        instance.delivering = false;
      },
    );
  }

  private publishSome(): void {
    const rows = this.ledger.records.filter(({ partition }) => partition === PARTITION);
    const from = this.faults && this.chance() < 0.2 ? Math.max(0, this.publishedTo - 2) : this.publishedTo;
    for (const { number, event } of rows.slice(from)) {
      this.hear({ topic: ROUTING_TOPIC, partition: PARTITION, event: published(event, number) });
    }
    this.publishedTo = rows.length;
  }

  /** The people of the company do what they are asked, mostly. */
  private hear(record: Record): void {
    this.published.push(record);
    const { event } = record;
    if (event.number < this.publishedTo) return;
    if (event.name === 'handoff.offered') this.answer(event.subject, event.data.receiverId, event.data.offerId);
    if (event.name === 'handoff.assigned') this.write(connected(event.subject, event.data.receiverId));
    if (event.name === 'handoff.connected') this.write(completed(event.subject, event.data.receiverId));
  }

  private answer(handoffId: string, by: string, offerId: string): void {
    const offer = Number(offerId.split('.').at(-1));
    const fate = this.faults ? this.chance() : 1;
    if (fate < 0.1) return;
    this.write(fate < 0.2 ? declined(handoffId, by, offer) : accepted(handoffId, by, offer, this.iso()));
  }

  private async arriveLate(): Promise<void> {
    const append = this.late.shift();
    if (append) await this.ledger.append(append).catch(() => undefined);
  }

  private iso(): string {
    return new Date(this.time.now()).toISOString();
  }

  /** No more faults: the last instance gets the partition, and time passes until nothing is under way. */
  private async heal(): Promise<void> {
    this.faults = false;
    for (const instance of this.instances) instance.frozen = false;
    while (this.late.length > 0) await this.arriveLate();
    const last = this.pick(this.instances);
    for (let round = 0; round < 4_000 && (round < 50 || this.open.length > 0); round++) {
      if (round % 200 === 0) this.assign(last);
      for (const instance of this.instances) this.goOn(instance);
      this.deliver(last);
      this.publishSome();
      if (round % 10 === 0) this.time.pass(1_000);
      await turn();
    }
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function recordOf({ topic, partition, record }: Numbered): Record {
  const reading = readEvent(record.headers, record.value);
  if (reading.kind !== 'event') throw new Error('unreadable');
  return { topic, partition, event: reading.event };
}

function published(event: NewEvent, number: number): AnyEvent {
  const reading = readEvent(toHeaders(event, number), JSON.stringify(event.data));
  if (reading.kind !== 'event') throw new Error(`unreadable: ${JSON.stringify(reading)}`);
  return reading.event;
}
