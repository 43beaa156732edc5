import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, wasInOthersWay } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import { claimJob, ImportTakenOver, releaseJob, reportProgress, type ClaimedJob } from '../persistence/import/jobs';
import { ImportCompany } from './import-company';
import { Progress } from './import-run';

const LOOK_EVERY_MS = 5_000;
const REPORT_EVERY_MS = 1_000;
const AGAIN_IN_MS = 1_000;
/** What ends the process three times will end it a fourth time. */
const MOST_ATTEMPTS = 3;
const GIVEN_UP = `the import was begun ${MOST_ATTEMPTS} times and never came to its end`;
const SPLIT = 'send it in parts, and tell whoever runs Sambung';

/** Works on imports, one after the other, in every instance. One that was killed in the middle of an import has kept nothing: it is begun again. */
@Injectable()
export class RunImports implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('RunImports');
  /** Where this began, outside of any request: an import must not run in the name of whoever woke it. */
  private readonly origin = new AsyncResource('RunImports');
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private step: Promise<void> | undefined;
  private woken = false;

  constructor(
    private readonly database: Database,
    private readonly importing: ImportCompany,
  ) {}

  onApplicationBootstrap(): void {
    this.lookIn(0);
  }

  /** Looks now, after somebody asked for an import. */
  wake(): void {
    this.woken = true;
    this.origin.runInAsyncScope(() => {
      this.lookIn(0);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.step;
  }

  private lookIn(ms: number): void {
    // Whoever wakes it in the middle of an import is served after it.
    if (this.stopped || this.step) return;
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
      const job = await this.database.asWorker((manager) => claimJob(manager, newId()));
      if (!job) return LOOK_EVERY_MS;
      await this.work(job);
      return 0;
    } catch (error) {
      this.logger.warn({ err: error, msg: 'An import was interrupted; it is begun again.' });
      return AGAIN_IN_MS;
    }
  }

  private async work(job: ClaimedJob): Promise<void> {
    const progress = new Progress();
    const report = setInterval(() => {
      const { phase, rows } = progress;
      void this.database.asWorker((manager) => reportProgress(manager, job, { phase, rows })).catch(() => undefined);
    }, REPORT_EVERY_MS);
    try {
      if (job.attempts > MOST_ATTEMPTS) await this.importing.giveUp(job, GIVEN_UP, SPLIT);
      else await this.importing.execute(job, progress);
    } catch (error) {
      if (error instanceof ImportTakenOver) return;
      // A long change by others in the same workspace must not use up the attempts.
      await this.database.asWorker((manager) => releaseJob(manager, job, !wasInOthersWay(error)));
      throw error;
    } finally {
      clearInterval(report);
    }
  }
}
