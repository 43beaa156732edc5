import { Logger } from '@nestjs/common';
import type { Reading, Subscription } from '../event-bus';
import { AssignedPartitions } from '../reading/assigned-partitions';
import { Commits } from '../reading/commits';
import { Lease } from '../reading/lease';
import { described, pauseAfter } from '../reading/pauses';
import { within } from '../reading/within';
import { mayBeginAnew } from './failures';
import { KafkaMember } from './kafka-member';
import type { Names } from './names';
import type { CompleteKafkaSettings } from './settings';

/** Records in one batch, at most. */
const LARGEST_BATCH = 200;

/** A share of the session after which we no longer believe in it without a heartbeat: the broker counts from its receipt. */
const LEASE_SHARE = 0.8;

const REJOIN_PAUSES = { firstMs: 100, longestMs: 2_000 };

/** A member of a group: one consumer after the other, should one stop because the cluster was away. */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('EventBus');
  private readonly partitions: AssignedPartitions;
  private readonly lease: Lease;
  private readonly commits: Commits;
  private readonly closing = new AbortController();
  private readonly untilClosing = new Promise<void>((resolve) => {
    this.closing.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  private readonly running: Promise<void>;
  private member: KafkaMember | undefined;
  private progressAt = performance.now();

  constructor(
    private readonly reading: Reading,
    private readonly settings: CompleteKafkaSettings,
    private readonly names: Names,
  ) {
    const { pauses, sessionMs } = settings;
    this.lease = new Lease(sessionMs * LEASE_SHARE);
    this.commits = new Commits(
      // Between two consumers there is nothing to commit for: all partitions will start anew.
      async (offsets) => this.member?.commit(offsets),
      pauses,
      (error) => {
        this.logger.debug(`${reading.group}: offsets not committed yet. ${described(error)}`);
      },
    );
    this.partitions = new AssignedPartitions({
      reading,
      lease: this.lease,
      pauses,
      largestBatch: LARGEST_BATCH,
      onApplied: (loop, topic, offset) => {
        this.commits.add({ loop, topic, offset });
        this.member?.applied(topic, loop.partition);
      },
    });
    this.running = this.run();
  }

  idleMilliseconds(): number {
    return Math.max(performance.now() - this.progressAt, this.partitions.longestInHandMs());
  }

  async close(deadlineMs = 10_000): Promise<void> {
    const deadline = performance.now() + deadlineMs;
    const left = (): number => Math.max(deadline - performance.now(), 0);
    // A part of the time is kept for saying goodbye: else the others wait for the session to time out.
    await within(left() * 0.8, this.partitions.close());
    await within(left() * 0.5, this.commits.flushed());
    this.closing.abort();
    this.commits.close();
    // It leaves even if it is late: a consumer that is still joining must not stay a member for ever.
    await within(left(), this.running);
  }

  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.isClosed();) {
      const progressBefore = this.progressAt;
      const error = await this.liveOneMember();
      if (this.isClosed()) return;
      if (!mayBeginAnew(error)) {
        this.logger.error(`${this.reading.group}: reading has ended for good. ${described(error)}`);
        this.settings.onDead(error);
        return;
      }
      failures = this.progressAt > progressBefore ? 1 : failures + 1;
      this.logger.warn(`${this.reading.group}: joining anew. ${described(error)}`);
      await within(pauseAfter(failures, REJOIN_PAUSES), this.untilClosing);
    }
  }

  /** Resolves with the error that ended the consumer, or when the subscription was closed. */
  private async liveOneMember(): Promise<unknown> {
    const { reading, settings, names, lease, partitions } = this;
    const { group, topics } = reading;
    const onProgress = (): void => {
      this.progressAt = performance.now();
    };
    const member = new KafkaMember({ settings, names, group, topics, lease, partitions, onProgress });
    this.member = member;
    const starting = member.start().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const notStarted = starting.then((failure) => failure?.error ?? this.untilClosing);
    const failure = await Promise.race([notStarted, member.stopped, this.untilClosing]);
    lease.lost();
    this.member = undefined;
    // A consumer that is told to stop while it starts would go on behind our back.
    await starting;
    await member.leave().catch(() => undefined);
    return failure;
  }
}
