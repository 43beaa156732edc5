import { AsyncResource } from 'node:async_hooks';
import { Logger } from '@nestjs/common';

const LOOK_EVERY_MS = 5_000;
const REPORT_EVERY_MS = 1_000;
const AGAIN_IN_MS = 1_000;
/** What ends the process three times will end it a fourth time. */
export const MOST_ATTEMPTS = 3;

/** The jobs of one kind, stored in a table of which every instance claims the next. */
export interface Jobs<Job> {
  /** For the log, for example `an import`. */
  readonly what: string;
  claim(): Promise<Job | undefined>;
  /** Does it, or gives it up when it was begun too often. Throws when it is to be begun again. */
  work(job: Job): Promise<void>;
  /** Says every second that it is still worked on, and how far it has come. A failure is forgiven: the next one says it. */
  report(job: Job): Promise<void>;
}

/** Works on jobs one after the other, in every instance: looks for the next when woken, when one has ended, and every few seconds. */
export class JobLoop<Job> {
  private readonly logger: Logger;
  /** Where this began, outside of any request: a job must not be worked on in the name of whoever woke it. */
  private readonly origin: AsyncResource;
  private timer: NodeJS.Timeout | undefined;
  private step: Promise<void> | undefined;
  private woken = false;
  private isStopped = false;

  constructor(
    name: string,
    private readonly jobs: Jobs<Job>,
  ) {
    this.logger = new Logger(name);
    this.origin = new AsyncResource(name);
  }

  /** True from the moment in which this instance is asked to end: what fails from then on is not the job's fault. */
  get stopped(): boolean {
    return this.isStopped;
  }

  /** Looks now, after somebody asked for a job; when one is being worked on, right after it. */
  wake(): void {
    this.woken = true;
    this.origin.runInAsyncScope(() => {
      this.lookIn(0);
    });
  }

  /** Resolves when the job at hand has ended, after `interrupt` if it can be interrupted. */
  async stop(interrupt?: () => Promise<void>): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await interrupt?.();
    await this.step;
  }

  private lookIn(ms: number): void {
    if (this.isStopped || this.step) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.step = this.look().then((next) => {
        this.step = undefined;
        this.lookIn(this.woken ? 0 : next);
      });
    }, ms);
    this.timer.unref();
  }

  /** Returns when to look again, ms. */
  private async look(): Promise<number> {
    this.woken = false;
    try {
      const job = await this.jobs.claim();
      if (job === undefined) return LOOK_EVERY_MS;
      await this.workOn(job);
      return 0;
    } catch (error) {
      this.logger.warn({ err: error, msg: `The work on ${this.jobs.what} was interrupted; it is begun again.` });
      return AGAIN_IN_MS;
    }
  }

  private async workOn(job: Job): Promise<void> {
    const reporting = setInterval(() => void this.jobs.report(job).catch(() => undefined), REPORT_EVERY_MS);
    try {
      await this.jobs.work(job);
    } finally {
      clearInterval(reporting);
    }
  }
}
