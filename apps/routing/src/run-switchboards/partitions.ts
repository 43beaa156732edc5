import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { Batch, EventBus, Subscription } from '@sambung/event-bus';
import type { RetryRequest } from '@sambung/outbox';
import type { Standing } from './ledger';
import { PartitionLoop } from './partition-loop';
import { PartitionNotOurs } from './shell.errors';
import type { Surroundings } from './surroundings';
import { Turns } from './turns';

const READ = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC] as const;
/**
 * A claim may be overwritten by a process that was frozen while it claimed, and that dies before it tells the bus: then nobody would decide.
 * Who is still given the partition's records so long after it lost its claim claims again. Longer than any session of the bus.
 */
const CLAIM_AGAIN_MS = 30_000;
const LOOK_FOR_LOST_CLAIMS_MS = 5_000;
/** A member that has made no progress for so long cannot know what is still assigned to it. */
const OUT_OF_TOUCH_MS = 5_000;

/** The partitions that the bus has assigned to this instance, each with a claim of its own and a loop. */
export class Partitions {
  private readonly loops = new Map<number, PartitionLoop>();
  private readonly lostSince = new Map<number, number>();
  private readonly turns = new Turns();
  private assignment: readonly number[] = [];
  private stopWatching: (() => void) | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly bus: Pick<EventBus, 'lastNumber'>,
    /** Where fellow instances reach this one. */
    private readonly url: string,
  ) {}

  /** To be called with each assignment, before any record of it. A fresh claim is written wherever our own does not stand. */
  assigned(partitions: readonly number[]): Promise<void> {
    return this.turns.take(async () => {
      const before = this.assignment;
      this.assignment = partitions;
      await Promise.all(
        [...this.loops.keys()].filter((each) => !partitions.includes(each)).map((each) => this.leave(each)),
      );
      await this.claimAmong(partitions, before);
    });
  }

  read(batch: Batch): Promise<void> {
    const loop = this.loops.get(batch.partition);
    return loop ? loop.read(batch) : Promise.reject(new PartitionNotOurs(batch.partition));
  }

  /** Does nothing about a partition of somebody else: they are asked too. */
  async retry(request: RetryRequest): Promise<void> {
    const loop = this.loops.get(request.partition);
    if (loop && !loop.ended) await loop.retry(request);
  }

  caughtUp(partition: number): void {
    this.loops.get(partition)?.caughtUp();
  }

  /** The loop of a partition, if this instance has one. */
  loop(partition: number): PartitionLoop | undefined {
    return this.loops.get(partition);
  }

  /** The partitions that this instance decides for. */
  owned(): number[] {
    return [...this.loops.values()].filter(({ ended }) => !ended).map(({ partition }) => partition);
  }

  /** Partitions that this instance cannot decide for although they are assigned to it, each with the reason. */
  problems(): string[] {
    return [...this.loops.values()].flatMap(({ ended }) => (ended ? [ended.message] : []));
  }

  /** From now on lost claims are noticed also where no record comes. */
  watch(subscription: Pick<Subscription, 'idleMilliseconds'>): void {
    const look = (): void => {
      this.stopWatching = this.surroundings.scheduler.after(LOOK_FOR_LOST_CLAIMS_MS, look);
      if (subscription.idleMilliseconds() < OUT_OF_TOUCH_MS) void this.claimWhatNobodyHas().catch(() => undefined);
    };
    look();
  }

  async close(): Promise<void> {
    this.stopWatching?.();
    await this.assigned([]);
  }

  private async leave(partition: number): Promise<void> {
    const loop = this.loops.get(partition);
    this.loops.delete(partition);
    this.lostSince.delete(partition);
    await loop?.end();
    await this.surroundings.publisher.stop(partition);
  }

  private async claimAmong(partitions: readonly number[], before: readonly number[]): Promise<void> {
    if (partitions.length === 0) return;
    const standings = await this.surroundings.ledger.standings(partitions);
    const toClaim = standings.filter((standing) => !this.stands(standing)).map(({ partition }) => partition);
    if (toClaim.length === 0) return;
    for (const standing of await this.surroundings.ledger.claim(toClaim, this.url)) {
      await this.begin(standing, before.includes(standing.partition));
    }
  }

  /** Our claim is in the row, and what we know of the partition with it. */
  private stands({ partition, claim }: Standing): boolean {
    const loop = this.loops.get(partition);
    return loop !== undefined && loop.claim === claim && loop.ended === undefined;
  }

  private async begin(standing: Standing, wasAssigned: boolean): Promise<void> {
    const { partition, claim } = standing;
    const { publisher, witness } = this.surroundings;
    void this.loops.get(partition)?.end();
    this.lostSince.delete(partition);
    publisher.start(partition);
    const loop = new PartitionLoop(partition, claim, this.surroundings);
    this.loops.set(partition, loop);
    witness.claimed(partition);
    // The bus says once per assignment that a partition has caught up, and may have said so to the loop before this one.
    if (wasAssigned) loop.catchUpTo(standing, await this.endsOf(partition));
  }

  private async endsOf(partition: number): Promise<Map<string, number>> {
    const ends = await Promise.all(
      READ.map(async (topic) => [topic, await this.bus.lastNumber(topic, partition)] as const),
    );
    return new Map(ends);
  }

  private async claimWhatNobodyHas(): Promise<void> {
    const now = this.surroundings.clock.now();
    for (const [partition, { ended }] of this.loops) {
      if (!(ended instanceof PartitionNotOurs)) this.lostSince.delete(partition);
      else if (!this.lostSince.has(partition)) this.lostSince.set(partition, now);
    }
    const longLost = [...this.lostSince].some(([, since]) => now - since > CLAIM_AGAIN_MS);
    if (longLost) await this.assigned(this.assignment);
  }
}
