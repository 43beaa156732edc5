import { ProblemList } from '../problem-list';
import { CsvRows } from './csv-rows';
import { openTable } from './open-table';

async function read(content: string | Buffer, isHeader = (_text: string) => false) {
  const problems = new ProblemList();
  const table = await openTable('people.csv', Buffer.from(content), { isHeader }, problems);
  table?.watch(table.headers);
  const rows = [];
  if (table)
    for await (const { line, cells } of table.rows(problems, problems))
      rows.push({ line, ...Object.fromEntries(cells) });
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

  it.each([
    ['titles, padded as Excel does', 'PT Maju Jaya;;\r\nPer 1 Nov 2026, Jakarta;;\r\n;;\r\n', 5],
    ['a title as a person types it', 'Daftar karyawan\r\n\r\n', 4],
    ['which separator Excel is to take', 'sep=;\r\n', 3],
  ])('may have above its header %s', async (_, above, line) => {
    const isHeader = (text: string): boolean => ['id', 'name'].includes(text);
    expect(await read(`${above}id;name;job\r\n1;"Sari, Dewi";id\r\n`, isHeader)).toEqual({
      rows: [{ line, id: '1', name: 'Sari, Dewi', job: 'id' }],
      problems: [],
    });
  });

  it('is read by its header also when a row behind it cannot be', async () =>
    expect((await read('id,name\n1,Sari\n2,"Bu" di\n', (text) => text === 'id')).rows[0]).toEqual({
      line: 2,
      id: '1',
      name: 'Sari',
    }));

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

  it('is not read on behind a row that never ends: a quote that nobody closed, or a file that is no table', async () => {
    const endless = [{ line: 3, problem: 'a row has more than 1 MB; what stands behind it is not read' }];
    const megabytes = 'x'.repeat(3 * 1024 * 1024);
    for (const row of [megabytes, `"${megabytes}`, `"${megabytes}"\n4,Wati`])
      expect(await read(`id,name\n1,Sari\n${row}\n3,Budi\n`)).toEqual({
        rows: [{ line: 2, id: '1', name: 'Sari' }],
        problems: endless,
      });
  });

  it('has nothing in a cell of which nothing can be seen', async () => {
    expect((await read('id,name,note\n1,Sari,\u200b\u200d\n')).rows).toEqual([
      { line: 2, id: '1', name: 'Sari', note: '' },
    ]);
  });

  it('has a thousand columns at most', async () => {
    const header = Array.from({ length: 1_001 }, (_, index) => `c${index}`).join();
    expect(await read(`${header}\n1,Sari\n`)).toEqual({
      rows: [],
      problems: [{ line: 1, problem: 'the header has 1001 columns, more than 1000' }],
    });
    expect((await read(`${header.slice(0, header.lastIndexOf(','))}\n`)).problems).toEqual([]);
  });

  it.each([
    ['good rows', '1,Sari\n'],
    ['rows of another length', '1\n'],
  ])('of many %s lets others have their turn while it is read', async (_, row) => {
    let turns = 0;
    let isRead = false;
    const count = (): void => {
      turns += 1;
      if (!isRead) setImmediate(count);
    };
    setImmediate(count);
    await read(`id,name\n${row.repeat(Math.ceil(32_000 / row.length))}`);
    isRead = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('is read to the last line that it may have, whether lines are good or bad', async () => {
    const problems = new ProblemList();
    const table = CsvRows.open('csv', Buffer.from('id,name\n1,Sari\n2\n3,Budi\n4,Dewi\n'), problems, { mostRows: 3 });
    const lines = [];
    if (table) for await (const { line } of table.rows(problems)) lines.push(line);
    expect(lines).toEqual([2, 4]);
    expect(problems.all.at(-1)).toMatchObject({ problem: 'it has more than 3 rows' });
  });

  it('without a header is refused', async () =>
    expect((await read('')).problems).toEqual([{ line: 1, problem: 'there is no header row' }]));

  it('with the same header twice is refused', async () =>
    expect((await read('id,id\n1,2\n')).problems).toEqual([{ line: 1, problem: 'two columns have the header “id”' }]));

  it.each([
    ['U+0000', '1,Sa\0ri', 'U+0000'],
    ['another control character', '1,Sari\u0085', 'U+0085'],
    ['an override of direction', '1,\u202eiraS', 'U+202E'],
    ['the sign for a lost character', '1,Andr\ufffd', 'U+FFFD'],
  ])('with %s in a cell is reported with line and column, and read on', async (_, row, sign) => {
    const problems = new ProblemList();
    const content = Buffer.from(`id,name\n2,Budi\n${row}\n`);
    const table = (await openTable('people.csv', content, { isHeader: () => false }, problems))!;
    table.watch(['name']);
    for await (const _row of table.rows(problems, problems));
    expect(problems.all).toMatchObject([{ line: 3, column: 'name', problem: expect.stringContaining(sign) }]);
    expect(JSON.stringify(problems.all)).not.toMatch(/\\u0000|\u202e/);
  });

  it('may hold anything in columns that nobody reads', async () => {
    const problems = new ProblemList();
    const table = (await openTable('p.csv', Buffer.from('id,x\n1,\0\n'), { isHeader: () => false }, problems))!;
    table.watch(['id']);
    for await (const _row of table.rows(problems, problems));
    expect(problems.all).toEqual([]);
  });

  it('holds names of every script, and one form of each accent', async () => {
    const { rows, problems } = await read('id,name\n1,محمد أمين\n2,שרה לוי\n3,Andre\u0301\n4,நந்தினி\n');
    expect([problems, rows.map((row) => 'name' in row && row.name)]).toEqual([
      [],
      ['محمد أمين', 'שרה לוי', 'Andr\u00e9', 'நந்தினி'],
    ]);
  });

  it('has columns without a header, which are nobody’s', async () =>
    expect((await read('id;name;;\n1;Sari;x;\n')).rows).toEqual([{ line: 2, id: '1', name: 'Sari' }]));

  it.each([
    ['a workbook of Excel 97', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Excel 97–2003'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['a web page that calls itself a workbook', Buffer.from('<html><table><tr><td>id'), 'web page'],
  ])('is refused when it is really %s', async (_, content, problem) =>
    expect((await read(content)).problems).toEqual([{ line: null, problem: expect.stringContaining(problem) }]),
  );

  it('of a hundred thousand rows is read row by row', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},Orang ${index}`).join('\n');
    const content = Buffer.from(`id,name\n${rows}\n`);
    const table = (await openTable('people.csv', content, { isHeader: () => false }, new ProblemList()))!;
    let seen = 0;
    let most = 0;
    for await (const { line } of table.rows(new ProblemList(), new ProblemList())) {
      seen += 1;
      most = Math.max(most, line);
    }
    expect([seen, most]).toEqual([100_000, 100_001]);
  });
});
