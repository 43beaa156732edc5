import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_PROBLEMS, importProblem } from './import-problems';
import { problemLines } from './import-report';

describe('what is wrong with files, in lines', () => {
  const problem = (file: string, line: number | null) => ({
    ...{ file, line, column: null, value: null },
    ...{ problem: 'is wrong', remedy: 'mend it' },
  });

  it('goes from line to line of each file, however often the file was read', () => {
    const found = [
      problem('b.csv', 12),
      problem('b.csv', 3),
      problem('a.csv', 7),
      problem('b.csv', null),
      problem('a.csv', 2),
    ];
    expect(problemLines(found).map(({ path }) => path)).toEqual(['b.csv', 'b.csv:3', 'b.csv:12', 'a.csv:2', 'a.csv:7']);
  });
});

describe('what an import found wrong', () => {
  it('is said in English, filled in with the facts that come with its code', () => {
    expect(importProblem('cell.too-long', { field: 'name', most: 200 })).toEqual({
      ...{ code: 'cell.too-long', facts: { field: 'name', most: 200 } },
      ...{ problem: 'name is longer than 200 characters', remedy: 'shorten it' },
    });
    // What stands in a cell is no place to fill in.
    expect(importProblem('cell.error', { error: '{error} $&' }).problem).toBe('the cell shows the error {error} $&');
    expect(importProblem('cell.no-result').facts).toEqual({});
  });

  it('is explained in docs/IMPORT.md, every code and no other', () => {
    const [, section = ''] = readFileSync(join(__dirname, '../../../../../docs/IMPORT.md'), 'utf8').split(
      '\n## What can be wrong\n',
    );
    const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `([\w.-]+)` +\| (.+?) +\| (.+?) +\|$/gm)];
    expect(Object.fromEntries(rows.map(([, code, problem, remedy]) => [code, [problem, remedy]]))).toEqual(
      IMPORT_PROBLEMS,
    );
  });
});
