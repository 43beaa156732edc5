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
