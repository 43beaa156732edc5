import type { Wakeable } from '../write/outbox';
import type { Problems } from '../observe';
import { Senders } from './senders';
import { withDefaults, type SendingOptions } from './sending';

/**
 * Sends records that their writer numbered in its own transaction (`Outbox.addNumbered`): routing's publisher, started for a partition
 * when it claims it. Needs no lease: a stale owner can only send old numbers again, which readers drop.
 */
export class NumberedSender implements Wakeable {
  private readonly senders: Senders;

  constructor(private readonly options: SendingOptions) {
    this.senders = new Senders(withDefaults(options));
  }

  /** Begins behind the cursor. Refuses, aloud and until it is repaired, a partition whose topic is ahead of the table. */
  start(partition: number): void {
    if (!this.senders.partitions.includes(partition)) {
      this.senders.start(partition, this.options.table.numbered(), () => undefined);
    }
  }

  /** Resolves after the send in flight. */
  stop(partition: number): Promise<void> {
    return this.senders.stop(partition);
  }

  wake(partition: number): boolean {
    return this.senders.wake(partition);
  }

  problems(): Problems {
    return this.senders.problems();
  }

  /** Resolves after the sends in flight. */
  close(): Promise<void> {
    return this.senders.close();
  }
}
