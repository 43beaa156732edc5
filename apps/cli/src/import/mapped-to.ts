import type { Body } from './import-options';
import type { Source } from './read-sources';
import { readableMapping } from './readable-mapping';

/**
 * The mapping for the one file that was named: next month's file is called otherwise, and the mapping that was saved is still right. It is the mapping that
 * is changed, so that whatever is told names the file that somebody has. Left as it is where there are several files, and where it cannot be read: the
 * service says what is wrong with it.
 */
export function mappedTo({ files, mapping = '' }: Source): Body {
  const [name, ...more] = Object.keys(files);
  const read = readableMapping(mapping);
  const mapped = new Set(filesIn(read).map((file) => file.replace(/#.*$/, '')));
  if (name === undefined || more.length > 0 || mapped.size !== 1 || mapped.has(name)) return { mapping, files };
  return { mapping: renamed(read, name) as Record<string, unknown>, files };
}

/** Every `file:` in it: of sites, teams, employees and their joins. */
function filesIn(mapping: unknown): string[] {
  if (typeof mapping !== 'object' || mapping === null) return [];
  return Object.entries(mapping).flatMap(([key, value]) =>
    key === 'file' && typeof value === 'string' ? [value] : filesIn(value),
  );
}

/** With another name for its file; the sheet that is named behind it stays. */
function renamed(mapping: unknown, name: string): unknown {
  if (Array.isArray(mapping)) return mapping.map((each) => renamed(each, name));
  if (typeof mapping !== 'object' || mapping === null) return mapping;
  const entries = Object.entries(mapping).map(([key, value]): [string, unknown] => [
    key,
    key === 'file' && typeof value === 'string' ? value.replace(/^[^#]*/, () => name) : renamed(value, name),
  ]);
  return Object.fromEntries(entries);
}
