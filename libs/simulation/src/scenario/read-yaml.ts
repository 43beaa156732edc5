import { type Document, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './scenario.errors';

type Path = readonly PropertyKey[];

/** Something that is wrong with a whole that is right in its parts. */
interface Inconsistency {
  readonly path: Path;
  readonly what: string;
}

export interface Reading<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly inconsistencies?: (read: z.output<Schema>) => readonly Inconsistency[];
  /** What is thrown, with every problem found, each with its line and its path. */
  readonly refused: (problems: readonly Problem[]) => Error;
}

/** What people have written in YAML, checked. @throws what `refused` makes of its problems */
export function readYaml<Schema extends z.ZodType>(text: string, reading: Reading<Schema>): z.output<Schema> {
  const { schema, inconsistencies = () => [], refused } = reading;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    path: '',
    what: message,
  }));
  if (broken.length > 0) throw refused(broken);
  const at = ({ path, what }: Inconsistency): Problem => ({
    line: lineOf(document, lines, path),
    path: inWords(path),
    what,
  });
  const read = schema.safeParse(contentOf(document, refused));
  if (!read.success) throw refused(read.error.issues.flatMap((issue) => reasonsOf(issue).map(at)));
  const problems = inconsistencies(read.data).map(at);
  if (problems.length > 0) throw refused(problems);
  return read.data;
}

/** An alias of nothing, or aliases of aliases without end, are found only when the parts are put together. */
function contentOf(document: Document, refused: (problems: readonly Problem[]) => Error): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refused([{ line: 1, path: '', what: `its aliases cannot be followed: ${(error as Error).message}` }]);
  }
}

/** The line of what stands at a path (of its key, where it has one), or of the nearest thing around it. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const around: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Of the shapes a value may have, the problems of the one that it comes nearest to; what is missing altogether needs no more than the names of all. */
function reasonsOf(issue: z.core.$ZodIssue, before: Path = []): { path: Path; what: string }[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], what: 'there is no such key here' }));
  if (issue.code !== 'invalid_union') return [{ path, what: issue.message }];
  const nearest = issue.errors
    .map((issues) => issues.flatMap((each) => reasonsOf(each, path)))
    .find(
      (reasons) =>
        reasons.length > 0 &&
        reasons.every((reason) => reason.path.length > path.length && !/^there is/.test(reason.what)),
    );
  return nearest ?? [{ path, what: `expected ${issue.message}` }];
}

/** `types[0].service.exponential` */
function inWords(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${String(part)}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
