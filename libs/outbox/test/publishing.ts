import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { Relay, type RelayOptions } from '../src';
import { eventually } from '@sambung/testing';
import { PARTITION } from './events';
import { MemoryBus } from './memory-bus';
import type { OutboxHarness } from './outbox-harness';
import { RecordedLog } from './recorded-log';

/** An outbox, a bus and the relays between them, as the contract of the relay needs them. */
export class Publishing {
  readonly bus = new MemoryBus();
  readonly log = new RecordedLog();
  private readonly relays: Relay[] = [];

  constructor(readonly outbox: OutboxHarness) {}

  /** Quick to look, and with a lease that no busy machine lets lapse, unless the test says otherwise. */
  readonly startRelay = async (options: Partial<RelayOptions> = {}): Promise<Relay> => {
    const { outbox, bus, log } = this;
    const relay = new Relay({
      table: outbox.table,
      bus,
      topic: FRONT_DESK_TOPIC,
      pollMs: 20,
      leaseMs: 3_600_000,
      log,
      ...options,
    });
    this.relays.push(relay);
    await relay.start();
    return relay;
  };

  /** Waits until a reader has met exactly these events, in this order. */
  readonly topicHolds = (...ids: string[]): Promise<void> =>
    eventually(() => expect(this.bus.readOnce(PARTITION)).toEqual(ids));

  /** How many numbers were given. */
  readonly numbered = async (): Promise<number> => (await this.outbox.table.numbered().extent(PARTITION)).highest;

  async end(): Promise<void> {
    await Promise.all(this.relays.splice(0).map((relay) => relay.stop(500)));
    await this.outbox.close();
  }
}
