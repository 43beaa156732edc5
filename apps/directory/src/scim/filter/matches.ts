import type { Comparison, Filter } from './filter';

/** Whether a filter of entries holds for one entry of a list: the same rules as in SQL, for what a PATCH points to. */
export function matches(filter: Filter, entry: unknown): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(part, entry));
    case 'or':
      return filter.parts.some((part) => matches(part, entry));
    case 'not':
      return !matches(filter.part, entry);
    case 'present':
      return isPresent(valueIn(entry, filter.field.key));
    case 'compare':
      return compares(filter, valueIn(entry, filter.field.key));
    case 'some':
      return false; // Entries hold no lists.
  }
}

/** As two texts are compared without regard to case: composed, in lower case. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

function compares({ field, comparison, value }: Filter & { kind: 'compare' }, found: unknown): boolean {
  if (typeof value === 'boolean') return found === value;
  if (typeof found !== 'string') return false;
  const same = field.attribute.caseExact ? (text: string) => text : fold;
  return comparesText(comparison, same(found), same(value));
}

function comparesText(comparison: Comparison, left: string, right: string): boolean {
  switch (comparison) {
    case 'eq':
      return left === right;
    case 'co':
      return left.includes(right);
    case 'sw':
      return left.startsWith(right);
    case 'ew':
      return left.endsWith(right);
    default:
      return ORDER[comparison](Buffer.compare(Buffer.from(left), Buffer.from(right)));
  }
}

const ORDER: Readonly<Record<'gt' | 'ge' | 'lt' | 'le', (order: number) => boolean>> = {
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function valueIn(entry: unknown, key: string): unknown {
  if (key === '') return entry;
  return typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[key] : undefined;
}
