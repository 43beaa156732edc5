import { filledIn, type Facts, type PlacesOf } from './import-problems';
import type { ImportUnderstanding } from './import-report';

/**
 * Why a column was understood as it was, or is asked about, by its code. What stands in braces are the facts; `field`, `needed` and `fields` are
 * fields of a person. Codes are stable: the page says in both languages those that help whoever chooses (`apps/web/src/people/import/import.words.ts`).
 */
export const COLUMN_REASONS = {
  said: 'somebody said so',
  known: 'its header says so',
  holds: 'its header holds “{words}”',
  unknown: 'no field is known by this name',
  clearer: '“{other}” is {field} more clearly',
  needs: 'it sounds like {field}, and no column is {needed}',
  several: '{count} columns may be {field}',
  ambiguous: '“{header}” may be one of these: {fields}. Which is it?',
  'identity-cards':
    '“{header}” sounds like {field}, but most of its values are numbers of identity cards (16 digits). Is it {field}?',
  'other-values': '“{header}” sounds like {field}, but most of its values are {against}. Is it {field}?',
} as const satisfies Record<string, string>;

type Code = keyof typeof COLUMN_REASONS;
type FactsOf<Of extends Code> = PlacesOf<(typeof COLUMN_REASONS)[Of]>;
type Column = ImportUnderstanding['columns'][number];
export type ColumnReason = Required<Pick<Column, 'code' | 'facts'>> & Pick<Column, 'because'>;

/** A reason by its code, with everything filled in that it names. */
export function columnReason<Of extends Code>(code: Of, ...[facts]: Facts<FactsOf<Of>>): ColumnReason {
  return { code, facts: facts ?? {}, because: filledIn(COLUMN_REASONS[code], facts) };
}
