import { z } from 'zod';
import { Id, Timestamp } from '../../vocabulary';

/** One thing that is wrong in what was sent: where, what, and how to mend it. */
export const ImportProblem = z.object({
  /** The file’s name, or `mapping`. */
  file: z.string(),
  /** Line in the file, from 1 (the header), where the row begins; null for the mapping. */
  line: z.int().nullable(),
  /** Header of the column, or the mapping’s path. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  problem: z.string(),
  remedy: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

const counts = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });

export const ImportReport = z.object({
  importId: Id,
  status: z.enum(['done', 'refused']),
  /** A trial: nothing was kept, whatever `status` says. */
  dryRun: z.boolean(),
  at: Timestamp,
  durationMs: z.int(),
  employees: counts.extend({ deactivated: z.int() }),
  teams: counts,
  sites: counts,
  roles: counts,
  skills: counts,
  reasons: counts,
  /** Taken as they are, but worth a look. */
  warnings: z.array(ImportProblem),
  problems: z.array(ImportProblem),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportSummary = ImportReport.pick({ importId: true, status: true, at: true, durationMs: true }).extend({
  problems: z.int(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;
export const ImportList = z.object({ imports: z.array(ImportSummary) });

export const ImportQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });

/** How many problems a refusal names in one line each; the report has all. */
const NAMED = 100;

/** `people.csv:3:job`, and what is wrong there with which value: the first hundred. */
export function problemLines(problems: readonly ImportProblem[]): { path: string; message: string }[] {
  return problems.slice(0, NAMED).map(({ file, line, column, value, problem, remedy }) => ({
    path: [file, line, column].filter((part) => part !== null).join(':'),
    message: `${value && !problem.includes(value) ? `“${value}”: ` : ''}${problem}; ${remedy}`,
  }));
}
