import { isDeepStrictEqual } from 'node:util';
import type { ImportEntry, ImportMapping, ImportMissing, ImportReport, ImportUnderstanding } from '@sambung/contracts';
import type { Change } from '../change/change';
import type { ImportProgress } from '../persistence/import/jobs';
import type { ProblemList } from './problem-list';
import { SignOfLife } from './sign-of-life';
import type { Table } from './tables/table';

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
export type Counts = Mutable<
  Pick<ImportReport, 'employees' | 'teams' | 'sites' | 'roles' | 'skills' | 'reasons' | 'evidence'>
>;

/** What was found so far. */
export interface Findings {
  readonly problems: ProblemList;
  readonly warnings: ProblemList;
  readonly counts: Counts;
  /** What beside people is new or different. */
  readonly entries: readonly ImportEntry[];
  /** Who is not in the file; undefined until it is known. */
  readonly missing?: ImportMissing | undefined;
  /** What was made of files that came without a mapping. */
  readonly understood: ImportUnderstanding | undefined;
}

/** How far an import has come, for whoever waits for it. */
export class Progress {
  phase: ImportProgress['phase'] = 'reading';
  rows = 0;

  now(phase: ImportProgress['phase'], rows: number): void {
    this.phase = phase;
    this.rows = rows;
  }
}

/** A report is kept in one row, and read by people. */
const MOST_ENTRIES = 1_000;

/** One import under way: what was sent, and what has become of it so far. */
export class ImportRun implements Findings {
  readonly counts = emptyCounts();
  readonly entries: ImportEntry[] = [];
  missing: ImportMissing | undefined;
  readonly signOfLife = new SignOfLife(() => this.change.manager.query('select 1'));

  constructor(
    readonly change: Change,
    readonly mapping: ImportMapping,
    readonly tables: ReadonlyMap<string, Table>,
    readonly problems: ProblemList,
    readonly warnings: ProblemList,
    readonly understood: ImportUnderstanding | undefined,
    readonly progress: Progress,
    readonly dryRun: boolean,
  ) {}

  /** Notes an entry that is new, or different in what is said of it. */
  note<Entry extends object>(
    kind: ImportEntry['kind'],
    key: string,
    before: Entry | undefined,
    said: Partial<Entry>,
  ): void {
    if (this.entries.length === MOST_ENTRIES) return;
    const different = (Object.keys(said) as (keyof Entry & string)[]).filter(
      (name) => before !== undefined && !UNTOLD.has(name) && !isDeepStrictEqual(before[name], said[name]),
    );
    const fields = Object.fromEntries(different.map((name) => [name, { from: before?.[name], to: said[name] }]));
    // As it is called by now: what it will be called stands among what is different.
    const { name } = (before ?? said) as Pick<ImportEntry, 'name'>;
    this.entries.push({ kind, key, ...(name !== undefined && { name }), fate: before ? 'changed' : 'created', fields });
  }
}

/** Nobody has said these. */
const UNTOLD: ReadonlySet<string> = new Set(['id', 'workspace', 'version']);

export function emptyCounts(): Counts {
  const none = () => ({ created: 0, changed: 0, unchanged: 0 });
  return {
    employees: { ...none(), deactivated: 0 },
    teams: none(),
    sites: none(),
    roles: none(),
    skills: none(),
    reasons: none(),
  };
}
