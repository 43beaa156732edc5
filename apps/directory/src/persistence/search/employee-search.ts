import type { EmployeeQuery } from '@sambung/contracts';

/** What is looked for. */
export interface EmployeeSearch extends Omit<EmployeeQuery, 'cursor'> {
  readonly workspace: string;
  readonly after?: Place | undefined;
  /** Only people below this one (and themself): where levels are asked for by somebody who sees those of their own line alone. */
  readonly below?: string | undefined;
}

/** Where somebody stands in the answer: the keyset of the cursor, so that a page neither repeats nor skips anybody when others come or go. */
export interface Place {
  readonly rank: number;
  /** The word by which they were found; empty where none stands for them all. */
  readonly word: string;
  readonly name: string;
  readonly id: string;
}
