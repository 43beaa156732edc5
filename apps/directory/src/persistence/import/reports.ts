import { NotFound, printable, type ImportProblem, type ImportReport, type ImportSummary } from '@sambung/contracts';
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
    // A mapping may hold any character, and what is wrong with it repeats them.
    JSON.stringify(report, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
  ]);
  await manager.query(
    `with old as (delete from imports where workspace = $1 and at < now() - make_interval(days => $2) returning id)
     delete from import_differences where workspace = $1 and import_id in (select id from old)`,
    [workspace, KEPT_DAYS],
  );
}

export async function findReport(
  manager: EntityManager,
  workspace: string,
  id: string,
): Promise<ImportReport | undefined> {
  const [row] = await manager.query<{ report: ImportReport }[]>(
    `select report from imports where workspace = $1 and id = $2`,
    [workspace, id],
  );
  return row?.report;
}

/** A page of what was wrong, from line to line. */
export async function findProblems(
  manager: EntityManager,
  workspace: string,
  id: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ImportProblem[]> {
  const rows = await manager.query<{ problem: ImportProblem }[]>(
    `select p.value as problem from imports i, jsonb_array_elements(i.report->'problems') with ordinality p (value, number)
     where i.workspace = $1 and i.id = $2 and p.number > $3 order by p.number limit $4`,
    [workspace, id, after, limit],
  );
  return rows.map(({ problem }) => problem);
}

/** The last hundred, newest first; trials are not among them. */
export function listReports(manager: EntityManager, workspace: string): Promise<ImportSummary[]> {
  return manager.query<ImportSummary[]>(
    `select id as "importId", report->>'status' as status, report->>'at' as at, (report->>'durationMs')::int as "durationMs",
            jsonb_array_length(report->'problems') as problems
     from imports where workspace = $1 and report->>'dryRun' = 'false' order by at desc, id desc limit 100`,
    [workspace],
  );
}

export class ImportNotFound extends NotFound {
  readonly code = 'import.not-found';
  constructor() {
    super('There is no such import. Reports are kept for 90 days.');
  }
}
