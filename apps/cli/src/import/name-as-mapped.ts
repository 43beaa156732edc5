import type { Files, Source } from './read-sources';
import { readableMapping } from './readable-mapping';

/**
 * The one file under the name that the mapping has for it: next month's file is called otherwise, and the mapping that was saved is still right. Left
 * as it is where there are several, and where the mapping cannot be read: the service says what is wrong with it.
 */
export function nameAsMapped({ files, mapping }: Source): Files {
  const [only, ...more] = Object.values(files);
  if (mapping === undefined || only === undefined || more.length > 0) return files;
  const named = new Set(filesIn(readableMapping(mapping)).map((file) => file.replace(/#.*$/, '')));
  const [name] = named;
  return named.size === 1 && name !== undefined ? { [name]: only } : files;
}

/** Every `file:` in it: of sites, teams, employees and their joins. */
function filesIn(mapping: unknown): string[] {
  if (typeof mapping !== 'object' || mapping === null) return [];
  return Object.entries(mapping).flatMap(([key, value]) =>
    key === 'file' && typeof value === 'string' ? [value] : filesIn(value),
  );
}
