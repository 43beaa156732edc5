import { z } from 'zod';
import { BilingualText, Id, Timestamp } from '../../vocabulary';

const Facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** One thing that is wrong in what was sent: where, what, and how to mend it. */
export const ImportProblem = z.object({
  /** The file’s name, or `mapping`. */
  file: z.string(),
  /** Line in the file, from 1 (the header), where the row begins; null for the mapping. */
  line: z.int().nullable(),
  /** Header of the column, or the mapping’s path. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  /** Which of `IMPORT_PROBLEMS` it is, and what it names: docs/IMPORT.md lists them. Reports of before have neither. */
  code: z.string().optional(),
  facts: Facts.optional(),
  problem: z.string(),
  remedy: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/**
 * What was not guessed. `about` is a path of the mapping, or a header; `values`: of each of these it is asked; `proposed`: of some of them what stands in the
 * proposed mapping until somebody says otherwise. Without `choices` any text is an answer.
 */
const Question = z.object({
  about: z.string(),
  question: z.string(),
  choices: z.array(z.string()),
  values: z.array(z.string()).optional(),
  proposed: z.record(z.string(), z.string()).optional(),
});

/** How a file without a mapping was understood: a mapping to confirm, and to send back. */
export const ImportUnderstanding = z.object({
  /** As `ImportBody.mapping` takes it. */
  mapping: z.record(z.string(), z.unknown()),
  columns: z.array(
    z.object({
      header: z.string(),
      /** The field of a person; null: the column is not imported. */
      field: z.string().nullable(),
      /** `certain`: its words are known; `likely`: known words stand in it; `asked`: see `questions`. */
      certainty: z.enum(['certain', 'likely', 'asked', 'none']),
      /** Which of `COLUMN_REASONS` it is, and what it names. Reports of before have neither. */
      code: z.string().optional(),
      facts: Facts.optional(),
      because: z.string(),
    }),
  ),
  questions: z.array(
    Question.extend({
      /** By choice: what belongs into the mapping with that answer, and what is then asked besides. */
      follows: z
        .record(z.string(), z.object({ mapping: z.record(z.string(), z.unknown()), questions: z.array(Question) }))
        .optional(),
    }),
  ),
});
export type ImportUnderstanding = z.infer<typeof ImportUnderstanding>;

const Fields = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }));

/** A site, team, role, skill or reason that is new or different, or the workspace's settings; `fields` says from what to what. */
export const ImportEntry = z.object({
  kind: z.enum(['settings', 'site', 'team', 'role', 'skill', 'reason']),
  key: z.string(),
  /** What it is called; settings, and entries of reports of before, have none. */
  name: z.union([z.string(), BilingualText]).optional(),
  fate: z.enum(['created', 'changed']),
  fields: Fields,
});
export type ImportEntry = z.infer<typeof ImportEntry>;

/** People of an earlier import who work here and are not in the file; SCIM says itself who has left. */
export const ImportMissing = z.object({
  people: z.int(),
  /** Of so many. */
  here: z.int(),
  /** The first hundred, by name. */
  named: z.array(z.object({ employeeId: Id, externalId: z.string(), name: z.string() })),
  /** Besides, people whom an identity provider keeps up to date (SCIM): no import deactivates them. */
  managed: z.int(),
});
export type ImportMissing = z.infer<typeof ImportMissing>;

const counts = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });

export const ImportReport = z.object({
  importId: Id,
  status: z.enum(['waiting', 'running', 'done', 'refused']),
  /** While it is under way: what is being done, and for how many people it is done. */
  progress: z
    .object({ phase: z.enum(['waiting', 'reading', 'checking', 'writing', 'telling']), rows: z.int() })
    .optional(),
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
  /** Assessments of skills that were not here yet. */
  evidence: z.object({ created: z.int() }).optional(),
  /** What beside people is new or different, or would be: the first thousand. Reports of before do not have it. */
  entries: z.array(ImportEntry).optional(),
  /** Who is not in the file, whatever becomes of them. Reports of before, and of files without people, do not have it. */
  missing: ImportMissing.optional(),
  /** Taken as they are, but worth a look. */
  warnings: z.array(ImportProblem),
  /** The first ten thousand. */
  problems: z.array(ImportProblem),
  /** All of them. */
  problemsFound: z.int(),
  /** Of a trial without a mapping. */
  understood: ImportUnderstanding.optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportSummary = ImportReport.pick({ importId: true, status: true, at: true, durationMs: true }).extend({
  problems: z.int(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;
/** `after`: the last number of the page before. */
export const ImportPageQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
/** `GET /v1/imports/{id}/people`: who is new, different or gone; `fields` says from what to what. */
export const ImportDifference = z.object({
  externalId: z.string(),
  name: z.string(),
  fate: z.enum(['created', 'changed', 'deactivated']),
  fields: Fields,
});
export type ImportDifference = z.infer<typeof ImportDifference>;
export const ImportDifferencePage = z.object({ people: z.array(ImportDifference), next: z.int().nullable() });
export type ImportDifferencePage = z.infer<typeof ImportDifferencePage>;
/** `GET /v1/imports/{id}/problems` */
export const ImportProblemPage = z.object({ problems: z.array(ImportProblem), next: z.int().nullable() });

export const ImportList = z.object({ imports: z.array(ImportSummary) });

export const ImportQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });

/** How many problems a refusal names in one line each; the report has all. */
const NAMED = 100;

/** `people.csv:3:job`, and what is wrong there with which value: the first hundred, in the order in which they stand in each file. */
export function problemLines(problems: readonly ImportProblem[]): { path: string; message: string }[] {
  return inOrder(problems)
    .slice(0, NAMED)
    .map(({ file, line, column, value, problem, remedy }) => ({
      path: [file, line, column].filter((part) => part !== null).join(':'),
      message: `${value && !problem.includes(value) ? `“${value}”: ` : ''}${problem}; ${remedy}`,
    }));
}

/** A file is read in several turns, for teams, for people, for their managers: whoever mends it goes from line to line. */
function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const place = ({ file, line }: ImportProblem): number => files.indexOf(file) * 1e9 + (line ?? 0);
  return [...problems].sort((one, other) => place(one) - place(other));
}
