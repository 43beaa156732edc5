import type { Filter } from './filter';

/** What a filter says that a field equals, also as one of the conditions that all hold; undefined where it does not say it. */
export function isEqual(filter: Filter | undefined, key: string): string | undefined {
  if (filter?.kind === 'and') {
    for (const part of filter.parts) {
      const said = isEqual(part, key);
      if (said !== undefined) return said;
    }
  }
  return filter?.kind === 'compare' && filter.comparison === 'eq' && filter.field.key === key
    ? String(filter.value)
    : undefined;
}
