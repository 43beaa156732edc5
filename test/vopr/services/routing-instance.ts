import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { EventBus, Subscription } from '@sambung/event-bus';
import { TendParked, type OutboxTable, type RetryRequest } from '@sambung/outbox';
import { RoutingPublisher } from '../../../apps/routing/src/publish/publisher';
import type { Boards } from '../../../apps/routing/src/run-switchboards/boards';
import { snapshotWorkspace } from '../../../apps/routing/src/keep-snapshots/snapshot-workspace';
import type { Snapshots } from '../../../apps/routing/src/keep-snapshots/snapshots';
import type { Ledger } from '../../../apps/routing/src/run-switchboards/ledger';
import { Partitions } from '../../../apps/routing/src/run-switchboards/partitions';
import { SystemScheduler } from '../../../apps/routing/src/run-switchboards/scheduler';
import type { Witness } from '../../../apps/routing/src/run-switchboards/witness';

export interface RoutingOptions {
  readonly ledger: Ledger;
  readonly snapshots: Snapshots;
  /** Workspaces of these partitions with some decisions since their last snapshot. */
  readonly toSnapshot: (partitions: readonly number[]) => Promise<readonly string[]>;
  readonly outbox: OutboxTable;
  readonly bus: EventBus;
  readonly boards: Boards;
  readonly witness: Witness;
  readonly clock: { now(): number };
  readonly newId: () => string;
  readonly url: string;
  /** Operators' requests; undefined where there is nothing that they could want. */
  readonly openRetries: (() => Promise<readonly RetryRequest[]>) | undefined;
}

/** How often it looks for snapshots to take. Milliseconds. */
const SNAPSHOTS_EVERY_MS = 1_000;

/** One process of routing, put together as its module does it. */
export class RoutingInstance {
  private readonly publisher: RoutingPublisher;
  private readonly partitions: Partitions;
  private subscription: Subscription | undefined;
  private readonly tending: TendParked | undefined;
  private snapshotting: NodeJS.Timeout | undefined;

  constructor(private readonly options: RoutingOptions) {
    const { ledger, outbox, bus, boards, witness, clock, newId, url } = options;
    this.publisher = new RoutingPublisher(outbox, { bus, pollMs: 4_000 });
    const scheduler = new SystemScheduler();
    const { publisher } = this;
    this.partitions = new Partitions({ ledger, boards, publisher, clock, scheduler, witness, newId }, bus, url);
    const { openRetries: open } = options;
    if (open)
      this.tending = new TendParked({ open, answer: (each) => this.partitions.retry(each), forget: async () => 0 });
  }

  async start(): Promise<void> {
    const { partitions } = this;
    this.subscription = await this.options.bus.read({
      group: 'routing',
      topics: [FRONT_DESK_TOPIC, DIRECTORY_TOPIC],
      onAssigned: (assigned) => partitions.assigned(assigned),
      onBatch: (batch) => partitions.read(batch),
      onCaughtUp: (partition) => {
        partitions.caughtUp(partition);
      },
    });
    partitions.watch(this.subscription);
    this.tending?.start();
    this.snapshotting = setInterval(() => void this.keepSnapshots().catch(() => undefined), SNAPSHOTS_EVERY_MS);
  }

  /** As at SIGTERM: finishes what is in hand, and leaves. */
  async stop(): Promise<void> {
    clearInterval(this.snapshotting);
    await this.tending?.stop();
    await this.subscription?.close();
    await this.partitions.close();
    await this.publisher.close();
  }

  /** As the thread of snapshots does. One that fails is tried again. */
  private async keepSnapshots(): Promise<void> {
    const { snapshots, toSnapshot } = this.options;
    for (const workspace of await toSnapshot(this.partitions.owned()))
      await snapshotWorkspace(snapshots, { workspace, decisionsKeptDays: 0 });
  }
}
