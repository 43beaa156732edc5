import { CsvTable } from './csv-table';
import { ProblemList } from './problem-list';

async function read(content: string | Buffer) {
  const problems = new ProblemList();
  const table = CsvTable.open('people.csv', Buffer.from(content), problems);
  const rows = [];
  if (table)
    for await (const { line, cells } of table.rows(problems)) rows.push({ line, ...Object.fromEntries(cells) });
  return { rows, problems: problems.all.map(({ line, problem }) => ({ line, problem })) };
}

describe('a CSV file', () => {
  it('has commas', async () =>
    expect((await read('id,name\n1,Sari\n')).rows).toEqual([{ line: 2, id: '1', name: 'Sari' }]));

  it('may have semicolons, a byte-order mark and Windows line ends, as Excel writes it', async () =>
    expect((await read('\ufeffid;name\r\n1;"Sari, Dewi"\r\n')).rows).toEqual([
      { line: 2, id: '1', name: 'Sari, Dewi' },
    ]));

  it('may have newlines and quotes inside of quoted cells, and lines are still counted right', async () =>
    expect((await read('id,note\n1,"a\nb"\n\n2,"he said ""hi"""\n')).rows).toEqual([
      { line: 2, id: '1', note: 'a\nb' },
      { line: 5, id: '2', note: 'he said "hi"' },
    ]));

  it('is read on after a row with too few cells, which is reported with its line', async () => {
    const { rows, problems } = await read('id,name\n1\n2,Budi\n');
    expect(rows).toEqual([{ line: 3, id: '2', name: 'Budi' }]);
    expect(problems).toEqual([{ line: 2, problem: 'the row has 1 cells, the header 2' }]);
  });

  it('with a quote in the wrong place is reported with its line', async () =>
    expect((await read('id,name\n1,"bad" quote\n')).problems).toMatchObject([{ line: 2 }]));

  it('that is not UTF-8 is refused with the line of the first bad byte', async () =>
    expect((await read(Buffer.from('id,name\n1,Andr\xe9\n', 'latin1'))).problems).toEqual([
      { line: 2, problem: 'the file is not UTF-8' },
    ]));

  it('without a header is refused', async () =>
    expect((await read('')).problems).toEqual([{ line: 1, problem: 'the file has no header line' }]));

  it('with the same header twice is refused', async () =>
    expect((await read('id,id\n1,2\n')).problems).toEqual([{ line: 1, problem: 'two columns have the header “id”' }]));

  it('of a hundred thousand rows is read row by row', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},Orang ${index}`).join('\n');
    const table = CsvTable.open('people.csv', Buffer.from(`id,name\n${rows}\n`), new ProblemList())!;
    let seen = 0;
    let most = 0;
    for await (const { line } of table.rows(new ProblemList())) {
      seen += 1;
      most = Math.max(most, line);
    }
    expect([seen, most]).toEqual([100_000, 100_001]);
  });
});
