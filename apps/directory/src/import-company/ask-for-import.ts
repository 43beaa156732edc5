import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ImportReport } from '@sambung/contracts';
import { Database, RequestContext } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import { findJob, insertJob, type ImportJob, type WaitingJob } from '../persistence/import/jobs';
import { findReport, ImportNotFound } from '../persistence/import/reports';
import { emptyCounts } from './import-run';
import { RunImports } from './run-imports';

const FIRST_LOOK_MS = 25;
const LOOK_EVERY_MS = 250;

/** Takes an import down durably, and says how far it has come. */
@Injectable()
export class AskForImport {
  constructor(
    private readonly database: Database,
    private readonly running: RunImports,
    private readonly context: RequestContext,
  ) {}

  /** Once it is taken down the import comes to its end, whatever dies. Waits for that, at most so long; then the report says that it is under way. */
  async execute(asked: Omit<ImportJob, 'id' | 'why'>, waitSeconds: number): Promise<ImportReport> {
    const id = newId();
    await this.database.inWorkspace(asked.workspace, (manager) =>
      insertJob(manager, { ...asked, id, why: this.context.why }),
    );
    this.running.wake();
    const deadline = Date.now() + waitSeconds * 1_000;
    for (let ms = FIRST_LOOK_MS; ; ms = Math.min(2 * ms, LOOK_EVERY_MS)) {
      const report = await this.show(asked.workspace, id);
      if (!report.progress || Date.now() >= deadline) return report;
      await pause(ms);
    }
  }

  /** Throws ImportNotFound. */
  show(workspace: string, id: string): Promise<ImportReport> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const job = await findJob(manager, workspace, id);
      if (job) return underWay(job);
      // In this order: an import that ends in between is found as a report.
      const report = await findReport(manager, workspace, id);
      if (!report) throw new ImportNotFound();
      return report;
    });
  }
}

function underWay({ id, at, dryRun, progress }: WaitingJob): ImportReport {
  return {
    importId: id,
    status: progress.phase === 'waiting' ? 'waiting' : 'running',
    progress,
    dryRun,
    at: at.toISOString(),
    durationMs: Math.max(0, Date.now() - at.getTime()),
    ...emptyCounts(),
    warnings: [],
    problems: [],
    problemsFound: 0,
  };
}
