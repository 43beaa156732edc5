import { readFileSync } from 'node:fs';

/** @typedef {{ line: string, changes: string[], why: string }} Judged what was judged to make no difference: the line, what becomes what in it, and why */
/** @type {Record<string, Judged[]>} */
const judged = JSON.parse(readFileSync(new URL('no-difference.json', import.meta.url), 'utf8'));

const inOneLine = (text) => text.replace(/\s+/g, ' ').trim();
const inside = (fileName) => fileName.replaceAll('\\', '/').split('/switchboard/src/')[1] ?? fileName;

/** What a change replaces, in the words of the source. */
function textAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  const between = lines.slice(start.line, end.line - 1);
  return [lines[start.line - 1].slice(start.column - 1), ...between, lines[end.line - 1].slice(0, end.column - 1)].join(
    ' ',
  );
}

/**
 * All changes of Stryker's report, each with whether it was judged to make no difference; and what was judged and is not among those that nobody noticed:
 * the code has changed since, or a test notices after all.
 * @param {{ files: Record<string, { source: string, mutants: any[] }> }} report
 */
export function judge({ files }) {
  const found = new Set();
  const mutants = Object.entries(files).flatMap(([fileName, { source, mutants: all }]) => {
    const lines = source.split('\n');
    return all.map(({ status, replacement, location }) => {
      const line = inOneLine(lines[location.start.line - 1]);
      const change = `${inOneLine(textAt(lines, location))} → ${inOneLine(replacement)}`;
      const unnoticed = status === 'Survived' || status === 'NoCoverage';
      const entry =
        unnoticed && judged[inside(fileName)]?.find((each) => each.line === line && each.changes.includes(change));
      if (entry) found.add(`${inside(fileName)}: ${change} in ${line}`);
      return { fileName, status, line, change, noDifference: Boolean(entry) };
    });
  });
  const stale = Object.entries(judged)
    .filter(([file]) => Object.keys(files).some((each) => inside(each) === file))
    .flatMap(([file, entries]) =>
      entries.flatMap(({ line, changes }) => changes.map((change) => `${file}: ${change} in ${line}`)),
    )
    .filter((each) => !found.has(each));
  return { mutants, stale };
}
