import { Injectable } from '@nestjs/common';
import type { ImportReport } from '@sambung/contracts';
import { Clock } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { insertReport } from '../persistence/import/reports';
import { emptyCounts, ImportRun, type Findings } from './import-run';
import { ImportRefused, MappingUnconfirmed } from './import.errors';
import { openTables, type SentFiles } from './open-tables';
import { ProblemList } from './problem-list';
import { proposeFor } from './propose/propose-for';
import { readMapping } from './read-mapping';
import { runImport } from './run-import';

export interface SentImport {
  /** Undefined: one is proposed, in a trial. */
  readonly mapping: string | object | undefined;
  readonly files: SentFiles;
}

interface Asked {
  readonly workspace: string;
  /** Name of the principal. */
  readonly by: string;
  readonly dryRun: boolean;
}

/** Ends a transaction whose work shall not be kept, with what it found. */
class NotKept extends Error {
  constructor(readonly findings: Findings) {
    super('Nothing of it is kept.');
  }
}

/** A whole company at once: one transaction, all or nothing. The same files again change nothing. */
@Injectable()
export class ImportCompany {
  constructor(
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Throws ImportRefused (with the whole report) unless it is a trial. */
  async execute(sent: SentImport, asked: Asked): Promise<ImportReport> {
    const started = this.clock.now();
    const report = await this.attempt(sent, asked, (findings) => this.reportOf(findings, asked, started));
    if (report.understood && !asked.dryRun) throw new MappingUnconfirmed(report);
    if (report.status === 'done' || asked.dryRun) return report;
    await this.changes.in(asked.workspace, ({ manager }) => insertReport(manager, asked, report));
    throw new ImportRefused(report);
  }

  private async attempt(
    sent: SentImport,
    asked: Asked,
    reportOf: (findings: Findings) => ImportReport,
  ): Promise<ImportReport> {
    try {
      return await this.changes.in(asked.workspace, async (change) => {
        const findings = await this.import(change, sent);
        // A proposal is for somebody to confirm.
        if (!findings.problems.isEmpty() || asked.dryRun || findings.understood) throw new NotKept(findings);
        const report = reportOf(findings);
        await insertReport(change.manager, asked, report);
        return report;
      });
    } catch (error) {
      if (error instanceof NotKept) return reportOf(error.findings);
      throw error;
    }
  }

  private async import(change: Change, { mapping: sent, files }: SentImport): Promise<Findings> {
    const problems = new ProblemList();
    const warnings = new ProblemList();
    const understood = sent === undefined ? await proposeFor(change, files, problems, warnings) : undefined;
    const text = sent ?? understood?.mapping;
    const mapping = text && readMapping(text, problems);
    if (!mapping) return { problems, warnings, counts: emptyCounts(), understood };
    const tables = await openTables(mapping, files, problems, warnings);
    const run = new ImportRun(change, mapping, tables, problems, warnings, understood);
    if (problems.isEmpty()) await runImport(run);
    return run;
  }

  private reportOf(
    { problems, warnings, counts, understood }: Findings,
    { dryRun }: Asked,
    started: number,
  ): ImportReport {
    return {
      importId: newId(),
      status: problems.isEmpty() ? 'done' : 'refused',
      dryRun,
      at: new Date(started).toISOString(),
      durationMs: this.clock.now() - started,
      ...counts,
      warnings: warnings.all,
      problems: problems.all,
      ...(understood && { understood }),
    };
  }
}
