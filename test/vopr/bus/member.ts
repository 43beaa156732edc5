import type { Topic } from '@sambung/contracts';
import type { Reading, Subscription } from '@sambung/event-bus';
import { AssignedPartitions } from '../../../libs/event-bus/src/reading/assigned-partitions';
import { Commits, type AppliedOffset } from '../../../libs/event-bus/src/reading/commits';
import { Lease } from '../../../libs/event-bus/src/reading/lease';
import type { PartitionLoop } from '../../../libs/event-bus/src/reading/partition-loop';
import { Wake } from '../../../libs/event-bus/src/reading/wake';
import type { Line } from '../time/line';
import type { Process, Steps } from '../time/steps';
import type { Assignment, Group } from './group';
import { placeName, SESSION_MS } from './place';
import type { SimulatedBus } from './simulated-bus';

const PAUSES = { firstMs: 100, longestMs: 2_000 };
const POLL_MS = 3_000;
const LARGEST_BATCH = 5;
/** Records that one fetch takes, at most. */
const FETCH_LIMIT = 8;

type Owned = Assignment['partitions'][number];

/** Where a member reads in one topic-partition that it has. */
interface Place {
  readonly topic: Topic;
  readonly loop: PartitionLoop;
  readonly since: number;
  next: number;
  more: boolean;
}

export interface MemberOptions {
  readonly id: string;
  readonly bus: SimulatedBus;
  readonly line: Line;
  readonly reading: Reading;
  readonly group: Group;
  readonly steps: Steps;
}

/** One member of a group, on the consumer loop that every bus shares: only what it asks of the broker is simulated. */
export class Member implements Subscription {
  private readonly lease = new Lease(SESSION_MS * 0.8);
  private readonly partitions: AssignedPartitions;
  private readonly commits: Commits;
  private readonly places = new Map<string, Place>();
  private readonly beatWake = new Wake();
  private readonly fetchWake = new Wake();
  private generation = 0;
  private progressAt = performance.now();
  private lookedAt = -Infinity;
  private closed = false;

  constructor(private readonly options: MemberOptions) {
    this.commits = new Commits(
      (offsets) => this.commit(offsets),
      PAUSES,
      () => undefined,
    );
    this.partitions = new AssignedPartitions({
      reading: options.reading,
      lease: this.lease,
      pauses: PAUSES,
      largestBatch: LARGEST_BATCH,
      onApplied: (loop, topic, offset) => {
        this.commits.add({ loop, topic, offset });
        this.fetchWake.set();
      },
    });
    void this.repeat(this.beatWake, () => this.beat());
    void this.repeat(this.fetchWake, () => this.fetch());
  }

  get process(): Process {
    return this.options.line.process;
  }

  reads(topic: Topic): boolean {
    return this.options.reading.topics.includes(topic);
  }

  recordsArrived(topic: Topic, partition: number): void {
    const place = this.places.get(placeName(topic, partition));
    if (!place) return;
    place.more = true;
    this.fetchWake.set();
  }

  idleMilliseconds(): number {
    return Math.max(performance.now() - this.progressAt, this.partitions.longestInHandMs());
  }

  async close(): Promise<void> {
    await this.partitions.close();
    await this.commits.flushed();
    this.closed = true;
    this.commits.close();
    this.beatWake.set();
    this.fetchWake.set();
    const { id, line, group, reading } = this.options;
    const leaving = line.call(`leave ${reading.group}`, () => {
      group.leave(id);
    });
    // Who cannot say goodbye is given up when its lease runs out.
    await leaving.catch(() => undefined);
  }

  /** Runs a step again and again, whatever becomes of it; it answers how many milliseconds to sleep at most. */
  private async repeat(wake: Wake, step: () => Promise<number>): Promise<void> {
    while (!this.closed) await wake.wait(await step().catch(() => PAUSES.firstMs));
  }

  private async beat(): Promise<number> {
    const askedAt = performance.now();
    const { id, line, group, reading, steps } = this.options;
    const news = (): void => {
      steps.schedule(this.process, `hears of a rebalance of ${reading.group}`, 0, () => {
        this.beatWake.set();
      });
    };
    const assignment = await line.call(`heartbeat to ${reading.group}`, () => group.beat(id, steps.now, news));
    this.takeOver(assignment);
    this.lease.renewed(askedAt);
    this.progressAt = performance.now();
    return SESSION_MS / 3;
  }

  private takeOver({ generation, partitions, committed }: Assignment): void {
    if (generation === this.generation) return;
    this.generation = generation;
    const held = new Set([...this.places.values()].map(({ loop }) => loop.partition));
    const fresh = partitions.filter((each) => !this.keeps(each));
    if (fresh.length === 0 && held.size === partitions.length) return;
    const numbers = (some: Assignment['partitions']): number[] => some.map(({ partition }) => partition);
    this.partitions.assign(numbers(partitions), new Set(numbers(fresh)));
    for (const [name, { loop }] of this.places) if (loop.ended) this.places.delete(name);
    const { bus, reading } = this.options;
    for (const each of fresh) {
      bus.watch.assigned(this.process.name, reading.topics, each.partition);
      for (const topic of reading.topics) this.startAt(topic, each, committed);
    }
    this.fetchWake.set();
  }

  private keeps({ partition, since }: Owned): boolean {
    return [...this.places.values()].some((place) => place.loop.partition === partition && place.since === since);
  }

  private startAt(topic: Topic, { partition, since }: Owned, committed: ReadonlyMap<string, number>): void {
    const loop = this.partitions.loop(partition);
    if (!loop) return;
    const next = committed.get(placeName(topic, partition)) ?? 0;
    loop.caughtUp.passed(topic, BigInt(next - 1));
    this.places.set(placeName(topic, partition), { topic, loop, since, next, more: true });
  }

  private async fetch(): Promise<number> {
    const now = performance.now();
    if (now - this.lookedAt >= POLL_MS) {
      this.lookedAt = now;
      for (const place of this.places.values()) place.more = true;
    }
    const wanted = [...this.places.values()].filter((place) => this.wantsMore(place));
    if (wanted.length > 0) await this.fetchInto(wanted);
    this.progressAt = performance.now();
    return wanted.some((place) => this.wantsMore(place)) ? 0 : POLL_MS;
  }

  private wantsMore({ more, loop, topic }: Place): boolean {
    return more && !loop.ended && loop.backlog(topic) < FETCH_LIMIT;
  }

  private async fetchInto(places: readonly Place[]): Promise<void> {
    for (const place of places) place.more = false;
    const { line, bus, reading } = this.options;
    try {
      const found = await line.call(`fetch for ${reading.group}`, () =>
        places.map(({ topic, loop, next }) => bus.log(topic, loop.partition).slice(next, next + FETCH_LIMIT)),
      );
      for (const [index, place] of places.entries()) this.found(place, found[index] ?? []);
    } catch (error) {
      for (const place of places) place.more = true;
      throw error;
    }
  }

  private found(place: Place, records: ReturnType<SimulatedBus['log']>): void {
    const { loop, topic } = place;
    if (loop.ended) return;
    place.next += records.length;
    if (records.length === FETCH_LIMIT) place.more = true;
    else loop.caughtUp.goal(topic, BigInt(place.next - 1));
    if (records.length > 0) loop.add(topic, records);
    else loop.look();
  }

  private async commit(offsets: readonly AppliedOffset[]): Promise<void> {
    const { id, line, group, reading } = this.options;
    const places = offsets.flatMap(({ loop, topic, offset }) => {
      const name = placeName(topic, loop.partition);
      const place = this.places.get(name);
      if (place?.loop !== loop) return [];
      return [{ name, partition: loop.partition, since: place.since, offset: Number(offset) + 1 }];
    });
    if (places.length === 0) return;
    const taken = await line.call(`commit offsets of ${reading.group}`, () =>
      places.map((place) => group.commit(id, place.name, place)),
    );
    if (taken.every(Boolean)) return;
    this.lease.lost();
    this.beatWake.set();
  }
}
