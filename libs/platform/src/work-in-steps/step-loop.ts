import { AsyncResource } from 'node:async_hooks';
import { Logger } from '@nestjs/common';

export interface Steps {
  /** Does one piece. False: there is nothing to do now. */
  readonly step: () => Promise<boolean>;
  /** What is said in the log when a step fails; it is tried again. */
  readonly failed: string;
  /** Until the next look after there was nothing to do, ms. */
  readonly everyMs: number;
  /** Until the next step after one that did something, ms: so that a large round leaves room for the work of the day. */
  readonly restMs: number;
  /** Until the next look after a step failed, ms; as long as after nothing, where it is not said. */
  readonly afterFailureMs?: number;
}

/** Work that every instance looks for again and again, one step at a time. What keeps two instances from doing the same is a lock of the step's own. */
export class StepLoop {
  private readonly logger: Logger;
  /** Where this began, outside of any request: what is done for everybody must not be done in the name of whoever woke it. */
  private readonly origin: AsyncResource;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private woken = false;
  private isStopped = false;

  constructor(
    name: string,
    private readonly steps: Steps,
  ) {
    this.logger = new Logger(name);
    this.origin = new AsyncResource(name);
  }

  /** True from the moment in which this instance is asked to end. */
  get stopped(): boolean {
    return this.isStopped;
  }

  begin(): void {
    this.lookIn(this.steps.everyMs);
  }

  /** Looks now; while a step is under way, right after it. */
  wake(): void {
    this.woken = true;
    this.origin.runInAsyncScope(() => {
      this.lookIn(0);
    });
  }

  /** Resolves when the step at hand has ended, after `interrupt` if it can be interrupted. */
  async stop(interrupt?: () => Promise<void>): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await interrupt?.();
    await this.running;
  }

  private lookIn(ms: number): void {
    if (this.isStopped || this.running) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.look().then((next) => {
        this.running = undefined;
        this.lookIn(this.woken ? 0 : next);
      });
    }, ms);
    this.timer.unref();
  }

  /** Returns when to look again, ms. */
  private async look(): Promise<number> {
    const { step, failed, everyMs, restMs, afterFailureMs = everyMs } = this.steps;
    this.woken = false;
    try {
      return (await step()) ? restMs : everyMs;
    } catch (error) {
      this.logger.warn({ err: error, msg: failed });
      return afterFailureMs;
    }
  }
}
