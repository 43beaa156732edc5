import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { EventBus, Subscription } from '@sambung/event-bus';
import type { OutboxTable } from '@sambung/outbox';
import { RoutingPublisher } from '../../../apps/routing/src/publish/publisher';
import type { Boards } from '../../../apps/routing/src/run-switchboards/boards';
import type { Ledger } from '../../../apps/routing/src/run-switchboards/ledger';
import { Partitions } from '../../../apps/routing/src/run-switchboards/partitions';
import { SystemScheduler } from '../../../apps/routing/src/run-switchboards/scheduler';
import type { Witness } from '../../../apps/routing/src/run-switchboards/witness';

export interface RoutingOptions {
  readonly ledger: Ledger;
  readonly outbox: OutboxTable;
  readonly bus: EventBus;
  readonly boards: Boards;
  readonly witness: Witness;
  readonly clock: { now(): number };
  readonly newId: () => string;
  readonly url: string;
}

/** One process of routing, put together as its module does it. */
export class RoutingInstance {
  private readonly publisher: RoutingPublisher;
  private readonly partitions: Partitions;
  private subscription: Subscription | undefined;

  constructor(private readonly options: RoutingOptions) {
    const { ledger, outbox, bus, boards, witness, clock, newId, url } = options;
    this.publisher = new RoutingPublisher(outbox, { bus, pollMs: 4_000 });
    const scheduler = new SystemScheduler();
    const { publisher } = this;
    this.partitions = new Partitions({ ledger, boards, publisher, clock, scheduler, witness, newId }, bus, url);
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
  }

  /** As at SIGTERM: finishes what is in hand, and leaves. */
  async stop(): Promise<void> {
    await this.subscription?.close();
    await this.partitions.close();
    await this.publisher.close();
  }
}
