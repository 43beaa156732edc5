import { strToU8, zipSync } from 'fflate';
import { rowsOf, workbook, type WorkbookParts } from '../../../test/workbook';
import { ProblemList } from '../problem-list';
import { openTable } from '../tables/open-table';
import { formatOfCode, filledIn } from './number-formats';
import { readSharedStrings } from './shared-strings';
import { sheetRows } from './sheet-rows';
import { ZipParts } from './zip-parts';

async function read(content: Buffer, { sheet, headers = [] }: { sheet?: string; headers?: string[] } = {}) {
  const [problems, warnings] = [new ProblemList(), new ProblemList()];
  const isHeader = (text: string): boolean => headers.includes(text);
  const table = await openTable('orang.xlsx', content, { sheet, isHeader }, problems);
  table?.watch(table.headers);
  const rows: object[] = [];
  if (table)
    for await (const { line, cells } of table.rows(problems, warnings))
      rows.push({ line, ...Object.fromEntries(cells) });
  return { headers: table?.headers, rows, problems: problems.all, warnings: warnings.all };
}

const of = (parts: WorkbookParts) => read(workbook(parts));
/** A sheet with the header `id, x` and one cell below `x`. */
const cell = async (xml: string, parts: Partial<WorkbookParts> = {}) => {
  const header = '<row r="1"><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>x</t></is></c></row>';
  const { rows, problems } = await of({ rows: `${header}<row r="2"><c r="A2"><v>1</v></c>${xml}</row>`, ...parts });
  return { x: (rows[0] as { x?: string } | undefined)?.x, problem: problems[0] };
};
const DATE = { formats: ['dd/mm/yyyy;@'] };

describe('a sheet of a workbook', () => {
  it('is read as a CSV file is: the first that is not hidden, with the numbers of its rows', async () => {
    const { rows, problems } = await of({ rows: rowsOf(['id', 'name'], [1, 'Sari'], [2, 'Budi & Co']) });
    expect([rows, problems]).toEqual([
      [
        { line: 2, id: '1', name: 'Sari' },
        { line: 3, id: '2', name: 'Budi & Co' },
      ],
      [],
    ]);
  });

  it('may be asked for by its name', async () => {
    const content = workbook({ rows: rowsOf(['id', 'name'], [1, 'Sari']) });
    expect((await read(content, { sheet: 'orang' })).rows).toHaveLength(1);
    expect((await read(content, { sheet: 'Gaji' })).problems).toMatchObject([
      { problem: 'the workbook has no sheet “Gaji”', remedy: 'its sheets are: Lama, Orang' },
    ]);
  });

  it.each([
    ['a shared text', '<c r="B2" t="s"><v>0</v></c>', 'Sari Dewi'],
    ['a rich text, without its phonetic reading', '<c r="B2" t="s"><v>1</v></c>', '東京'],
    ['a text with spaces around it', '<c r="B2" t="inlineStr"><is><t> Sari </t></is></c>', 'Sari'],
    ['a telephone number that is a number', '<c r="B2"><v>6.281234567890E12</v></c>', '6281234567890'],
    ['a fraction', '<c r="B2"><v>0.1</v></c>', '0.1'],
    ['truth', '<c r="B2" t="b"><v>1</v></c>', 'true'],
    ['the result of a formula that gives a text', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>1x</v></c>', '1x'],
    ['the result of a formula that gives a number', '<c r="B2"><f>A1*2</f><v>2</v></c>', '2'],
    ['a date', '<c r="B2" s="1"><v>46348</v></c>', '2026-11-22'],
    ['a date with its time', '<c r="B2" s="1"><v>46348.354166666664</v></c>', '2026-11-22T08:30'],
    ['an ISO date', '<c r="B2" t="d"><v>2026-11-22T00:00:00</v></c>', '2026-11-22'],
    ['a day before the 29 February that never was', '<c r="B2" s="1"><v>59</v></c>', '1900-02-28'],
  ])('has the value of %s', async (_, xml, value) => {
    const strings =
      '<si><t>Sari Dewi</t></si><si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    expect(await cell(xml, { ...DATE, strings })).toEqual({ x: value, problem: undefined });
  });

  it('of an old Macintosh counts its dates from 1904', async () =>
    expect((await cell('<c r="B2" s="1"><v>44886</v></c>', { ...DATE, since1904: true })).x).toBe('2026-11-22'));

  it('has the zeros of a number that its format shows', async () => {
    expect((await cell('<c r="B2" s="1"><v>42</v></c>', { formats: ['00000'] })).x).toBe('00042');
    expect((await cell('<c r="B2" s="1"><v>81234567890</v></c>', { formats: ['"0"##########'] })).x).toBe(
      '081234567890',
    );
  });

  it.each([
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', 'the cell shows the error #N/A'],
    ['a formula that was never calculated', '<c r="B2"><f>A1</f></c>', 'a formula without a result'],
    ['more digits than Excel keeps', '<c r="B2"><v>3.17305123456789E15</v></c>', 'more than 15 digits'],
    ['U+0000, as Excel writes it', '<c r="B2" t="inlineStr"><is><t>Sa_x0000_ri</t></is></c>', 'U+0000'],
    ['half of a character', '<c r="B2" t="inlineStr"><is><t>Sa_xD83D_ri</t></is></c>', 'U+D83D'],
  ])('reports %s with row and column', async (_, xml, problem) =>
    expect((await cell(xml)).problem).toMatchObject({
      line: 2,
      column: 'x',
      problem: expect.stringContaining(problem),
    }),
  );

  it('finds its header below titles', async () => {
    const rows = rowsOf(['PT Maju Jaya'], ['Per:', '22/11/2026'], [], ['nik', 'nama'], [7, 'Sari']);
    expect((await read(workbook({ rows }), { headers: ['nik', 'nama'] })).rows).toEqual([
      { line: 5, nik: '7', nama: 'Sari' },
    ]);
  });

  it('puts together the names of a header with joined cells', async () => {
    const rows = rowsOf(['NIK', 'Nama', '', 'Kantor'], ['', 'Depan', 'Belakang', ''], [7, 'Sari', 'Dewi', 'Jakarta']);
    const { headers, rows: read } = await of({ rows, merges: ['A1:A2', 'B1:C1', 'D1:D2'] });
    expect(headers).toEqual(['NIK', 'Nama Depan', 'Nama Belakang', 'Kantor']);
    expect(read).toMatchObject([{ line: 3, 'Nama Belakang': 'Dewi' }]);
  });

  it('reads hidden rows too, and says so', async () => {
    const rows = rowsOf(['id', 'name'], [1, 'Sari']).replace('<row r="2">', '<row r="2" hidden="1">');
    const { rows: read, warnings } = await of({ rows });
    expect(read).toHaveLength(1);
    expect(warnings).toMatchObject([{ line: 2, problem: expect.stringContaining('hidden row') }]);
  });

  it.each([
    ['an archive of something else', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'no workbook'],
    ['an OpenDocument file', Buffer.from(zipSync({ 'content.xml': strToU8('<x/>') })), '.ods'],
    ['a binary workbook', Buffer.from(zipSync({ 'xl/workbook.bin': strToU8('x') })), '.xlsb'],
    ['cut off', workbook({ rows: rowsOf(['id', 'name']) }).subarray(0, 400), 'damaged'],
    ['with broken XML', workbook({ rows: '<row><c></row>' }), 'damaged'],
    [
      'with a document type',
      workbook({ rows: '', more: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>' } }),
      'document type',
    ],
    ['empty', workbook({ rows: '' }), 'no header row'],
  ])('is refused when it is %s', async (_, content, problem) =>
    expect((await read(content)).problems).toMatchObject([{ problem: expect.stringContaining(problem) }]),
  );

  it('looks at no more columns than anybody fills, though a crafted one names the last', async () => {
    const rows = `${rowsOf(['id', 'x'])}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c></row>`;
    expect((await of({ rows })).rows).toEqual([{ line: 2, id: '1', x: '' }]);
  });
});

describe('an archive that unpacks to more than it should', () => {
  const MB = 1024 * 1024;
  const drain = async (zip: ZipParts, name: string): Promise<void> => {
    for await (const _ of zip.read(name));
  };

  it('is refused while it is unpacked, whatever it says of its size', async () => {
    const zip = await ZipParts.open(Buffer.from(zipSync({ bomb: new Uint8Array(3 * MB) })), 2 * MB);
    await expect(drain(zip, 'bomb')).rejects.toThrow('more than 2 MB');
  });

  it('is refused at once when it says so itself', async () => {
    const content = Buffer.from(zipSync({ bomb: new Uint8Array(9 * MB) }));
    await expect(ZipParts.open(content, 2 * MB)).rejects.toThrow('more than 2 MB');
  });

  it('is refused when it says less than it holds', async () => {
    const content = Buffer.from(zipSync({ bomb: new Uint8Array(3 * MB) }));
    const central = content.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    content.writeUInt32LE(1_000, central + 24);
    await expect(drain(await ZipParts.open(content), 'bomb')).rejects.toThrow('damaged');
  });

  it('is refused for the sum of its parts, and a part that is read twice counts once', async () => {
    const zip = await ZipParts.open(
      Buffer.from(zipSync({ a: new Uint8Array(MB), b: new Uint8Array(1.5 * MB) })),
      2 * MB,
    );
    await drain(zip, 'a');
    await drain(zip, 'a');
    await expect(drain(zip, 'b')).rejects.toThrow('more than 2 MB');
  });

  it('is refused for the number of its parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}`, new Uint8Array()]));
    await expect(ZipParts.open(Buffer.from(zipSync(parts)))).rejects.toThrow('more than 5000 sheets or parts');
  });
});

describe('a workbook that is made to stop whoever reads it, and unpacks to little', () => {
  const HEADER = rowsOf(['id', 'x']);
  it.each([
    [
      'elements within elements',
      { rows: HEADER + '<row>'.repeat(1_000) + '</row>'.repeat(1_000) },
      'nests more than 100',
    ],
    [
      'an element of attributes',
      { rows: `${HEADER}<row ${Array.from({ length: 2_000 }, (_, index) => `a${index}=""`).join(' ')}/>` },
      'more than 1000 attributes',
    ],
    ['an attribute without end', { rows: `${HEADER}<row r="${'1'.repeat(1_100_000)}"/>` }, 'a text of more than'],
    [
      'a cell without end',
      { rows: `${HEADER}<row><c><v>${'1'.repeat(1_100_000)}</v></c></row>` },
      'a text of more than',
    ],
    [
      'a text of runs without end',
      { rows: HEADER, strings: `<si>${`<r><t>${'x'.repeat(1_000)}</t></r>`.repeat(1_100)}</si>` },
      'a text of more than',
    ],
    [
      'sheets that are not there',
      { rows: HEADER, more: { 'xl/workbook.xml': `<workbook>${'<sheet/>'.repeat(5_001)}</workbook>` } },
      'more than 5000 sheets',
    ],
    [
      'parts that are not there',
      { rows: HEADER, more: { '_rels/.rels': `<Relationships>${'<Relationship/>'.repeat(5_001)}</Relationships>` } },
      'more than 5000 sheets or parts',
    ],
  ])('is refused: %s', async (_, parts, problem) =>
    expect((await of(parts)).problems).toMatchObject([{ problem: expect.stringContaining(problem) }]),
  );

  it('is refused: texts that no cell names', async () => {
    const bytes = (async function* () {
      yield Buffer.from(`<sst>${'<si/>'.repeat(11)}</sst>`);
    })();
    await expect(readSharedStrings(bytes, 10)).rejects.toThrow('more than 10 texts');
  });

  it('is refused: rows of nothing', async () => {
    const bytes = (async function* () {
      yield Buffer.from(`<sheetData>${'<row/>'.repeat(11)}</sheetData>`);
    })();
    const read = async () => {
      for await (const _ of sheetRows(bytes, undefined, 10));
    };
    await expect(read()).rejects.toThrow('more than 10 rows');
  });

  it('has plain numbers where a format is longer than Excel writes any, and is gone through in no time', async () => {
    const c = '<c r="B2" s="1"><v>46348</v></c>';
    expect(await cell(c, { formats: [`d${'['.repeat(254)}`] })).toEqual({ x: '2026-11-22' });
    expect(await cell(c, { formats: [`d${'['.repeat(255)}`] })).toEqual({ x: '46348' });
  });

  it('has a cell of more than a number can be as it is written', async () => {
    expect(await cell('<c r="B2"><v>1e999</v></c>')).toEqual({ x: '1e999' });
  });
});

describe('the format of a cell', () => {
  it.each([
    ['dd/mm/yyyy;@', 'date'],
    ['[$-421]d mmmm yyyy', 'date'],
    ['mmm-yy', 'date'],
    ['[h]:mm', 'time'],
    ['hh:mm AM/PM', 'time'],
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['[Red]-0%', 'number'],
    ['"dy"0', 'number'],
    ['0000-0000-0000', 'digits'],
  ])('%s says that the number is a %s', (code, kind) => expect(formatOfCode(code).kind).toBe(kind));

  it('fills digits in from the right', () => {
    expect([filledIn('0000-0000', '1234567'), filledIn('000', '12345')]).toEqual(['0123-4567', '12345']);
  });
});
