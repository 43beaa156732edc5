import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Reading, Subscription } from '../event-bus';
import { AssignedPartitions } from '../reading/assigned-partitions';
import { Commits, type AppliedOffset } from '../reading/commits';
import { Lease } from '../reading/lease';
import { described, pauseAfter } from '../reading/pauses';
import { Wake } from '../reading/wake';
import { within } from '../reading/within';
import { FETCH_LIMIT, ReadingPlace } from './reading-place';
import { fetchRecords } from './fetch-records';
import { join, leave, renew, type Membership } from './membership';
import { placeName } from './notices';
import { commitPositions, positionsOf, type Position } from './positions';
import type { CompleteSettings } from './settings';

/** Records in one batch, at most. */
const LARGEST_BATCH = 200;

/** One member of a group. Three loops that wait for nobody: one keeps the lease, one fetches, one per partition handles. */
export class PostgresSubscription implements Subscription {
  private readonly logger = new Logger('EventBus');
  private readonly membership: Membership;
  private readonly lease: Lease;
  private readonly partitions: AssignedPartitions;
  private readonly commits: Commits;
  private readonly places = new Map<string, ReadingPlace>();
  private readonly fetchWake = new Wake();
  private readonly renewWake = new Wake();
  private generation: string | undefined;
  private progressAt = performance.now();
  private lastFullLook = -Infinity;
  private closed = false;
  private readonly running: Promise<unknown>;

  constructor(
    private readonly pool: Pool,
    private readonly reading: Reading,
    private readonly settings: CompleteSettings,
  ) {
    const { group, topics } = reading;
    const { leaseMs, pauses } = settings;
    this.membership = { group, topics, leaseMs, member: randomUUID() };
    this.lease = new Lease(leaseMs);
    this.commits = new Commits(
      (offsets) => this.commit(offsets),
      pauses,
      (error) => {
        this.logger.warn(`${group}: positions not committed yet. ${described(error)}`);
      },
    );
    this.partitions = new AssignedPartitions({
      reading,
      lease: this.lease,
      pauses,
      largestBatch: LARGEST_BATCH,
      onApplied: (loop, topic, offset) => {
        this.commits.add({ loop, topic, offset });
        if (this.places.get(placeName(topic, loop.partition))?.wantsMore) this.fetchWake.set();
      },
    });
    this.running = Promise.all([
      this.repeat(this.renewWake, () => this.keepLease()),
      this.repeat(this.fetchWake, () => this.fetch()),
    ]);
  }

  /** Records have arrived in these topic-partitions; undefined: perhaps anywhere. */
  recordsArrived(names?: readonly string[]): void {
    const places = names ? names.map((name) => this.places.get(name)) : this.places.values();
    for (const place of places) if (place) place.more = true;
    this.fetchWake.set();
  }

  /** The group's partitions were shared out anew. */
  groupChanged(group: string): void {
    if (group === this.reading.group) this.renewWake.set();
  }

  idleMilliseconds(): number {
    return Math.max(performance.now() - this.progressAt, this.partitions.longestInHandMs());
  }

  async close(deadlineMs = 10_000): Promise<void> {
    const deadline = performance.now() + deadlineMs;
    const left = (): number => Math.max(deadline - performance.now(), 0);
    // A part of the time is kept for saying goodbye: else the others wait for the lease to run out.
    await within(left() * 0.8, this.partitions.close());
    await within(left() * 0.5, this.commits.flushed());
    this.closed = true;
    this.commits.close();
    this.fetchWake.set();
    this.renewWake.set();
    await within(left() * 0.5, this.running);
    await within(left(), leave(this.pool, this.reading.group, this.membership.member));
  }

  /** Runs a step again and again, whatever becomes of it; it answers how many milliseconds to sleep at most. */
  private async repeat(wake: Wake, step: () => Promise<number>): Promise<void> {
    for (let failures = 0; !this.closed;) {
      try {
        const sleepMs = await step();
        failures = 0;
        await wake.wait(sleepMs);
      } catch (error) {
        failures += 1;
        if (failures === 1) this.logger.warn(`${this.reading.group}: trying again. ${described(error)}`);
        await new Promise((resolve) => setTimeout(resolve, pauseAfter(failures, { firstMs: 50, longestMs: 1_000 })));
      }
    }
  }

  private async keepLease(): Promise<number> {
    const askedAt = performance.now();
    const renewal = await renew(this.pool, this.membership);
    if (!renewal.renewed || renewal.lapsed) {
      await join(this.pool, this.membership);
      return 0;
    }
    if (renewal.generation !== this.generation) await this.takeOver(renewal.generation);
    this.lease.renewed(askedAt);
    this.progressAt = performance.now();
    const third = this.settings.leaseMs / 3;
    return Math.max(50, Math.min(third, (renewal.nextLapseMs ?? third) + 20));
  }

  private async takeOver(generation: string): Promise<void> {
    const { group, member } = this.membership;
    const found = await positionsOf(this.pool, group, member);
    const ours = found.filter(({ topic }) => this.reading.topics.includes(topic));
    const all = [...new Set(ours.map(({ partition }) => partition))].sort((a, b) => a - b);
    const fresh = new Set(ours.filter((position) => !this.isKept(position)).map(({ partition }) => partition));
    const unchanged = this.generation !== undefined && fresh.size === 0 && new Set(this.held()).size === all.length;
    this.generation = generation;
    if (unchanged) return;

    this.partitions.assign(all, fresh);
    for (const place of this.places.values()) if (place.loop.ended) this.places.delete(place.name);
    for (const position of ours.filter(({ partition }) => fresh.has(partition))) this.startPlace(position);
    this.fetchWake.set();
  }

  private isKept({ topic, partition, generation }: Position): boolean {
    return this.places.get(placeName(topic, partition))?.position.generation === generation;
  }

  private held(): number[] {
    return [...this.places.values()].map(({ partition }) => partition);
  }

  private startPlace(position: Position): void {
    const loop = this.partitions.loop(position.partition);
    if (!loop) return;
    const place = new ReadingPlace(position, loop);
    this.places.set(place.name, place);
  }

  private async fetch(): Promise<number> {
    const now = performance.now();
    if (now - this.lastFullLook >= this.settings.pollMs) {
      this.lastFullLook = now;
      for (const place of this.places.values()) place.more = true;
    }
    const places = [...this.places.values()].filter((place) => place.wantsMore);
    if (places.length > 0) await this.fetchInto(places);
    this.progressAt = performance.now();
    return places.some((place) => place.wantsMore) ? 0 : this.settings.pollMs;
  }

  private async fetchInto(places: readonly ReadingPlace[]): Promise<void> {
    for (const place of places) place.more = false;
    try {
      const found = await fetchRecords(this.pool, places, FETCH_LIMIT);
      places.forEach((place, index) => {
        place.found(found[index] ?? []);
      });
    } catch (error) {
      for (const place of places) place.more = true;
      throw error;
    }
  }

  private async commit(offsets: readonly AppliedOffset[]): Promise<void> {
    const { group, member } = this.membership;
    const positions = offsets.flatMap(({ loop, topic, offset }) => {
      const place = this.places.get(placeName(topic, loop.partition));
      return place?.loop === loop ? [{ ...place.position, number: offset }] : [];
    });
    if (positions.length === 0) return;
    const refused = await commitPositions(this.pool, group, member, positions);
    if (refused === 0) return;
    // Somebody has our partition: find out what is left, and start no batch before.
    this.lease.lost();
    this.renewWake.set();
  }
}
