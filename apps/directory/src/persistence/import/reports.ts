import { NotFound, type ImportReport, type ImportSummary } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

const KEPT_DAYS = 90;

/** Keeps the report of an import, and forgets old ones: they repeat cells of the files. */
export async function insertReport(
  manager: EntityManager,
  { workspace, by }: { workspace: string; by: string },
  report: ImportReport,
): Promise<void> {
  await manager.query(`insert into imports (workspace, id, at, by, report) values ($1, $2, $3, $4, $5)`, [
    workspace,
    report.importId,
    report.at,
    by,
    report,
  ]);
  await manager.query(`delete from imports where workspace = $1 and at < now() - make_interval(days => $2)`, [
    workspace,
    KEPT_DAYS,
  ]);
}

export async function findReport(manager: EntityManager, workspace: string, id: string): Promise<ImportReport> {
  const [row] = await manager.query<{ report: ImportReport }[]>(
    `select report from imports where workspace = $1 and id = $2`,
    [workspace, id],
  );
  if (!row) throw new ImportNotFound();
  return row.report;
}

/** The last hundred, newest first. */
export function listReports(manager: EntityManager, workspace: string): Promise<ImportSummary[]> {
  return manager.query<ImportSummary[]>(
    `select id as "importId", report->>'status' as status, report->>'at' as at, (report->>'durationMs')::int as "durationMs",
            jsonb_array_length(report->'problems') as problems
     from imports where workspace = $1 order by at desc, id desc limit 100`,
    [workspace],
  );
}

class ImportNotFound extends NotFound {
  readonly code = 'import.not-found';
  constructor() {
    super('There is no report of such an import. Reports are kept for 90 days.');
  }
}
