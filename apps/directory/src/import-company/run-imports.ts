import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { importProblem } from '@sambung/contracts';
import { Database, wasInOthersWay } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import { claimJob, ImportTakenOver, releaseJob, reportProgress, type ClaimedJob } from '../persistence/import/jobs';
import { jobLoop, MOST_ATTEMPTS } from '../work-on-jobs/job-loop';
import { ImportCompany } from './import-company';
import { Progress } from './import-run';

/** Works on imports, one after the other, in every instance. One that was killed in the middle of an import has kept nothing: it is begun again. */
@Injectable()
export class RunImports implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = jobLoop<ClaimedJob>('RunImports', {
    what: 'an import',
    claim: () => this.database.asWorker((manager) => claimJob(manager, newId())),
    work: (job) => this.work(job),
    report: (job) => this.report(job),
  });
  private progress = new Progress();

  constructor(
    private readonly database: Database,
    private readonly importing: ImportCompany,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  /** Looks now, after somebody asked for an import. */
  wake(): void {
    this.loop.wake();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private report(job: ClaimedJob): Promise<void> {
    const { phase, rows } = this.progress;
    return this.database.asWorker((manager) => reportProgress(manager, job, { phase, rows }));
  }

  private async work(job: ClaimedJob): Promise<void> {
    this.progress = new Progress();
    try {
      if (job.attempts > MOST_ATTEMPTS)
        await this.importing.giveUp(job, importProblem('import.given-up', { times: MOST_ATTEMPTS }));
      else await this.importing.execute(job, this.progress);
    } catch (error) {
      if (error instanceof ImportTakenOver) return;
      // A long change by others in the same workspace must not use up the attempts, and neither must an instance that is asked to end.
      const counts = !wasInOthersWay(error) && !this.loop.stopped;
      await this.database.asWorker((manager) => releaseJob(manager, job, counts));
      throw error;
    }
  }
}
