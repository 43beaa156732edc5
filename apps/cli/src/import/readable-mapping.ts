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

/** Whether it changes settings of the workspace, which no report counts. */
export function saysSettings(mapping: string | Record<string, unknown>): boolean {
  const read = readableMapping(mapping);
  return typeof read === 'object' && read !== null && 'company' in read;
}
