import type { ImportMapping, ImportReport, ImportUnderstanding } from '@sambung/contracts';
import type { Change } from '../change/change';
import type { ProblemList } from './problem-list';
import type { Table } from './tables/table';

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
export type Counts = Mutable<Pick<ImportReport, 'employees' | 'teams' | 'sites' | 'roles' | 'skills' | 'reasons'>>;

/** What was found so far. */
export interface Findings {
  readonly problems: ProblemList;
  readonly warnings: ProblemList;
  readonly counts: Counts;
  /** What was made of files that came without a mapping. */
  readonly understood: ImportUnderstanding | undefined;
}

/** One import under way: what was sent, and what has become of it so far. */
export class ImportRun implements Findings {
  readonly counts = emptyCounts();

  constructor(
    readonly change: Change,
    readonly mapping: ImportMapping,
    readonly tables: ReadonlyMap<string, Table>,
    readonly problems: ProblemList,
    readonly warnings: ProblemList,
    readonly understood: ImportUnderstanding | undefined,
  ) {}
}

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
