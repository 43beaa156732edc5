import type { ProblemDetail } from './http-problem';

const MOST_PROBLEMS = 100;
const MESSAGE = 'text takes no U+0000, and no half of a surrogate pair: leave it out, or send the whole character';

/** PostgreSQL keeps no U+0000. Half of a surrogate pair has no UTF-8: it would be kept as one character and published as another. */
export function isStorable(text: string): boolean {
  // In Node since 20, in TypeScript's libraries from ES2024 on.
  return !text.includes('\0') && (text as string & { isWellFormed(): boolean }).isWellFormed();
}

/** Where in a value, however deep, stands text that cannot be stored, names of fields included; at most 100 places. Bytes are not looked into. */
export function unstorableText(value: unknown, root: string): ProblemDetail[] {
  const faults: ProblemDetail[] = [];
  // It grows while it is walked: strangers nest deeper than calls may.
  const parts: [path: string, value: unknown][] = [[root, value]];
  for (const [path, part] of parts) {
    if (faults.length === MOST_PROBLEMS) break;
    if (typeof part === 'string' && !isStorable(part)) faults.push({ path, message: MESSAGE });
    if (!isNested(part)) continue;
    for (const [name, inner] of Object.entries(part)) {
      if (isStorable(name)) parts.push([`${path}.${name}`, inner]);
      else faults.push({ path, message: `the name of a field: ${MESSAGE}` });
    }
  }
  return faults;
}

const isNested = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !ArrayBuffer.isView(part);
