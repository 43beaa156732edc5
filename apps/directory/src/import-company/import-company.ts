import { Injectable } from '@nestjs/common';
import type { ImportReport, ToldProblem } from '@sambung/contracts';
import { Clock, Database } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { keepDifferences, nextDifferences } from '../persistence/import/differences';
import { endJob, type ClaimedJob } from '../persistence/import/jobs';
import { insertReport } from '../persistence/import/reports';
import { emptyCounts, ImportRun, type Findings, type Progress } from './import-run';
import { openTables } from './open-tables';
import { ProblemList } from './problem-list';
import { proposeFor } from './propose/propose-for';
import { saidColumns } from './propose/said-columns';
import { mustBeAnswered, withStandIns } from './propose/stand-ins';
import { readMapping } from './read-mapping';
import { runImport } from './run-import';

const DIFFERENCES_AT_ONCE = 1_000;

/** Ends a transaction whose work shall not be kept, with what it found. */
class NotKept extends Error {
  constructor(readonly findings: Findings) {
    super('Nothing of it is kept.');
  }
}

/**
 * A whole company at once: one transaction, all or nothing, which ends the job too. The same files again change nothing; whoever is killed in the
 * middle leaves nothing behind but the job, which is begun again.
 */
@Injectable()
export class ImportCompany {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws ImportTakenOver, and what the database throws; what is wrong with the files stands in the report that it keeps. */
  async execute(job: ClaimedJob, progress: Progress): Promise<void> {
    const started = this.clock.now();
    const findings = await this.attempt(job, progress, started);
    if (findings) await this.report(job, findings, started);
  }

  /** Ends a job that nothing can be done with. */
  giveUp(job: ClaimedJob, told: ToldProblem): Promise<void> {
    const problems = new ProblemList();
    problems.inMapping('', told);
    const nothing = { warnings: new ProblemList(), counts: emptyCounts(), entries: [], understood: undefined };
    return this.report(job, { ...nothing, problems }, this.clock.now());
  }

  /** Undefined: everything is kept, the report with it. */
  private async attempt(job: ClaimedJob, progress: Progress, started: number): Promise<Findings | undefined> {
    try {
      await this.changes.in(
        job.workspace,
        async (change) => {
          const findings = await this.import(change, job, progress);
          // A proposal is for somebody to confirm.
          const isKept = findings.problems.isEmpty() && !job.dryRun && !findings.understood;
          if (findings instanceof ImportRun && findings.problems.isEmpty()) await this.tellApart(change, job, isKept);
          if (!isKept) throw new NotKept(findings);
          await insertReport(change.manager, job, this.reportOf(job, findings, started));
          await endJob(change.manager, job);
        },
        job,
      );
      return undefined;
    } catch (error) {
      if (error instanceof NotKept) return error.findings;
      throw error;
    }
  }

  /** Keeps who is different by it; of a trial on a connection of its own, because the transaction they come from is undone. */
  private async tellApart({ manager }: Change, { workspace, id }: ClaimedJob, isKept: boolean): Promise<void> {
    for (let after = 0; ;) {
      const differences = await nextDifferences(manager, after, DIFFERENCES_AT_ONCE);
      const last = differences.at(-1);
      if (!last) return;
      const keep = (own: EntityManager): Promise<void> => keepDifferences(own, workspace, id, differences);
      await (isKept ? keep(manager) : this.database.inWorkspace(workspace, keep));
      after = last.number;
    }
  }

  private report(job: ClaimedJob, findings: Findings, started: number): Promise<void> {
    // A first import that is refused has undone the workspace that it brought to life.
    return this.changes.in(
      job.workspace,
      async ({ manager }) => {
        await insertReport(manager, job, this.reportOf(job, findings, started));
        await endJob(manager, job);
      },
      job,
    );
  }

  private async import(
    change: Change,
    { mapping: sent, files, dryRun }: ClaimedJob,
    progress: Progress,
  ): Promise<Findings> {
    const problems = new ProblemList();
    const warnings = new ProblemList();
    const said = saidColumns(sent);
    const understood = said && (await proposeFor(change, { files, said }, problems));
    const text = said ? understood && withStandIns(understood) : sent;
    const mapping = text && readMapping(text, problems);
    if (!mapping) return { problems, warnings, counts: emptyCounts(), entries: [], understood };
    const tables = await openTables(mapping, files, problems, warnings);
    const run = new ImportRun(change, mapping, tables, problems, warnings, understood, progress, dryRun);
    if (problems.isEmpty()) await runImport(run);
    return run;
  }

  private reportOf(
    { id, dryRun }: ClaimedJob,
    { problems, warnings, counts, entries, missing, understood }: Findings,
    started: number,
  ): ImportReport {
    const couldBeKept = understood ? dryRun && !mustBeAnswered(understood) : true;
    return {
      importId: id,
      status: problems.isEmpty() && couldBeKept ? 'done' : 'refused',
      dryRun,
      at: new Date(started).toISOString(),
      durationMs: this.clock.now() - started,
      ...counts,
      entries: [...entries],
      ...(missing && { missing }),
      warnings: warnings.inOrder(),
      problems: problems.inOrder(),
      problemsFound: problems.found,
      ...(understood && { understood }),
    };
  }
}
