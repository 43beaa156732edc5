import { parse } from 'yaml';

/** What stands in a mapping; undefined where it cannot be read: the service says what is wrong with it. */
export function readableMapping(mapping: string | Record<string, unknown>): unknown {
  if (typeof mapping !== 'string') return mapping;
  try {
    return parse(mapping, { maxAliasCount: 100 }) as unknown;
  } catch {
    return undefined;
  }
}
