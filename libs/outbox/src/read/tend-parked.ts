import { silent, type Log } from '../observe';
import { realTiming, type Timing } from '../publish/timing';
import { isTransient } from './transient';
import type { RetryRequest } from './retry-request';

const LOOK_EVERY_MS = 1_000;
const FORGET_EVERY_MS = 24 * 60 * 60 * 1_000;
/** Days for which it can be seen what became of a parked record, and who decided it. */
export const PARKED_KEPT_DAYS = 30;
/** While the database is away it is said so often, and not with every look. */
const SAY_AGAIN_MS = 30_000;

export interface TendingOptions {
  /** Requests that this instance may answer. */
  open(): Promise<readonly RetryRequest[]>;
  /** Tries again, and stores the answer. Rejects when it is to be asked again; must be harmless when two instances do it at once. */
  answer(request: RetryRequest): Promise<void>;
  /** Deletes what was resolved more than so many days ago. */
  forget(days: number): Promise<unknown>;
  readonly log?: Log;
  readonly timing?: Timing;
}

/** Does for parked records what only the running service can: answers operators' requests within a second or so, and forgets, daily, what is long resolved. */
export class TendParked {
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  private forgottenAt = -Infinity;
  private saidAt = -Infinity;

  constructor(private readonly options: TendingOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { timing = realTiming } = this.options;
    while (!this.closing.signal.aborted) {
      await this.trying(() => this.answerAll());
      await this.trying(() => this.forgetDaily());
      await timing.sleep(LOOK_EVERY_MS, this.closing.signal);
    }
  }

  /** One that cannot be answered now must not keep the others waiting. */
  private async answerAll(): Promise<void> {
    for (const request of await this.options.open()) {
      if (this.closing.signal.aborted) return;
      await this.trying(() => this.options.answer(request));
    }
  }

  private async forgetDaily(): Promise<void> {
    if (performance.now() - this.forgottenAt < FORGET_EVERY_MS) return;
    await this.options.forget(PARKED_KEPT_DAYS);
    this.forgottenAt = performance.now();
  }

  private async trying(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isTransient(error) && performance.now() - this.saidAt < SAY_AGAIN_MS) return;
      this.saidAt = performance.now();
      (this.options.log ?? silent).warn({ err: error }, 'Parked records could not be tended; it is tried again.');
    }
  }
}
