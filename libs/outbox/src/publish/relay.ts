import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Wakeable } from '../write/outbox';
import type { Problems } from '../observe';
import type { Leases, Tenure } from './outbox-table';
import { Senders } from './senders';
import { withDefaults, type Sending, type SendingOptions } from './sending';
import { WakeUp } from './wake-up';

export interface RelayOptions extends SendingOptions {
  /** Milliseconds a lease holds without being renewed; 6,000 by default. After kill -9 the partition is sent again within that time. */
  readonly leaseMs?: number;
}

interface Held {
  readonly tenure: Tenure;
  ending: Promise<void> | undefined;
}

/**
 * Publishes an outbox: leads a fair share of the partitions, numbers their records and sends them. Every process of a service runs one.
 *
 * A lease row says who leads, on the database's clock. A lock would not do: a frozen process never releases it.
 */
export class Relay implements Wakeable {
  private readonly name = `${hostname()}/${process.pid}/${randomUUID()}`;
  private readonly sending: Sending;
  private readonly leaseMs: number;
  private readonly senders: Senders;
  private readonly tendNow: WakeUp;
  private readonly held = new Map<number, Held>();
  private readonly closing = new AbortController();
  private running: Promise<unknown> | undefined;
  private listening: { close(): Promise<void> } | undefined;
  private tendProblem: string | undefined;

  constructor(options: RelayOptions) {
    this.sending = withDefaults(options);
    this.leaseMs = options.leaseMs ?? 6_000;
    this.senders = new Senders(this.sending);
    this.tendNow = new WakeUp(this.sending.timing);
  }

  /** Returns when it has listened and looked for leases once. With no database at hand it goes on trying. */
  async start(): Promise<void> {
    this.listening = await this.sending.table.listen((what) => {
      if (what === 'leases') this.tendNow.ring();
      else this.wakeAll(what);
    });
    const pause = await this.tend();
    this.running = this.keepTending(pause);
  }

  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  wake(partition: number): boolean {
    return this.senders.wake(partition);
  }

  /** Partitions that this process sends now. */
  leads(): readonly number[] {
    return this.senders.partitions;
  }

  problems(): Problems {
    return [...(this.tendProblem ? [this.tendProblem] : []), ...this.senders.problems()];
  }

  /** Sends again from a number on, with the same numbers, whoever leads the partition. Throws `ResendTooOld`. */
  async resend({ partition, from }: { readonly partition: number; readonly from: number }): Promise<void> {
    await this.sending.table.resend(partition, from);
    this.wake(partition);
  }

  /**
   * Ends the sends in flight and gives the leases back at once, so that others need not wait for them to lapse.
   * Resolves within about `deadlineMs`; a send that hangs longer is left behind, and at worst its records are sent twice.
   */
  async stop(deadlineMs = 5_000): Promise<void> {
    this.closing.abort();
    this.tendNow.ring();
    const deadline = new AbortController();
    const ended = this.endEverything().finally(() => deadline.abort());
    await Promise.race([ended, this.sending.timing.sleep(deadlineMs, deadline.signal)]);
    await this.sending.table.leave(this.name).catch(() => undefined);
  }

  private async endEverything(): Promise<void> {
    await this.running;
    await this.senders.close();
    await this.listening?.close();
  }

  private async keepTending(pause: number): Promise<void> {
    let ms = pause;
    while (!this.isClosed()) {
      await this.tendNow.wait(ms);
      ms = this.isClosed() ? 0 : await this.tend();
    }
  }

  /** Renews, takes and gives back leases. Returns after how many milliseconds it has to be done again. */
  private async tend(): Promise<number> {
    try {
      const leases = await this.sending.table.tend(this.name, this.leaseMs);
      this.tendProblem = undefined;
      this.follow(leases);
      return Math.min(this.leaseMs / 3, leases.nextExpiryMs ?? Infinity);
    } catch (error) {
      this.tendProblem = 'The leases of the outbox cannot be renewed: the database does not answer.';
      this.sending.log.warn({ err: error, topic: this.sending.topic }, this.tendProblem);
      return this.leaseMs / 6;
    }
  }

  private follow({ tenures, share }: Leases): void {
    const isHeld = ({ partition, term }: Tenure): boolean => this.held.get(partition)?.tenure.term === term;
    const heldFirst = [...tenures.filter(isHeld), ...tenures.filter((tenure) => !isHeld(tenure))];
    const kept = heldFirst.slice(0, share);
    const surplus = heldFirst.slice(share);
    const terms = new Map(kept.map(({ partition, term }) => [partition, term]));
    // Leases that it was given without hearing of it (the answer was lost) are renewed too: nobody sends those partitions until it lets go.
    this.giveBack(surplus.filter((tenure) => !isHeld(tenure)));
    for (const held of this.held.values()) {
      if (terms.get(held.tenure.partition) !== held.tenure.term) this.end(held);
    }
    for (const tenure of kept) this.begin(tenure);
  }

  /** In the background: one slow send must not keep the other leases from being renewed. Given back only after its last send. */
  private end(held: Held): void {
    held.ending ??= this.senders.stop(held.tenure.partition).then(() => {
      this.forget(held.tenure);
      this.giveBack([held.tenure]);
      this.tendNow.ring();
    });
  }

  /** Does nothing to a lease that has lapsed meanwhile. One that cannot be given back now is surplus again at the next look. */
  private giveBack(tenures: readonly Tenure[]): void {
    if (tenures.length > 0) void this.sending.table.release(tenures).catch(() => undefined);
  }

  /** While an earlier tenure of the partition still ends here, this waits for the next look: one send in flight. */
  private begin(tenure: Tenure): void {
    const { partition } = tenure;
    if (this.held.has(partition)) return;
    this.held.set(partition, { tenure, ending: undefined });
    this.senders.start(partition, this.sending.table.under(tenure), () => this.lost(tenure));
  }

  /** The lease lapsed (this process was frozen, or the database was away). */
  private lost(tenure: Tenure): void {
    this.forget(tenure);
    this.sending.log.warn(
      { topic: this.sending.topic, ...tenure },
      'The lease of this partition has lapsed; others may send it now.',
    );
    this.tendNow.ring();
  }

  private forget(tenure: Tenure): void {
    if (this.held.get(tenure.partition)?.tenure === tenure) this.held.delete(tenure.partition);
  }

  private wakeAll(partitions: readonly number[]): void {
    for (const partition of partitions.length > 0 ? partitions : this.senders.partitions) this.senders.wake(partition);
  }
}
