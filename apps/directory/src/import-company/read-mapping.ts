import { ImportMapping, importProblem } from '@sambung/contracts';
import { parse, YAMLParseError } from 'yaml';
import type { ProblemList } from './problem-list';

/** The mapping, from the text of a YAML or JSON file or as an object. Undefined, with every fault in the list, if it is not one. */
export function readMapping(sent: string | object, problems: ProblemList): ImportMapping | undefined {
  const read = typeof sent === 'string' ? fromText(sent, problems) : sent;
  if (read === undefined) return undefined;
  const parsed = ImportMapping.safeParse(read);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    problems.inMapping(path.map(String).join('.'), importProblem('mapping.invalid', { says: message }));
  return undefined;
}

function fromText(text: string, problems: ProblemList): unknown {
  try {
    // Aliases may not multiply a small file into a large one.
    return parse(text, { maxAliasCount: 100 }) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? null) : null;
    const told = importProblem('mapping.unreadable', { says: error.message.split('\n', 1)[0] ?? '' });
    problems.add({ file: 'mapping', line, column: null, value: null, ...told });
    return undefined;
  }
}
