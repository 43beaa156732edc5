import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { COLUMN_REASONS, IMPORT_PROBLEMS } from '@sambung/contracts';
import { HEADER_WORDS, isKnownHeader } from '../../apps/directory/src/import-company/propose/header-words';
import { recogniseHeaders } from '../../apps/directory/src/import-company/propose/recognise-headers';
import { ProblemList } from '../../apps/directory/src/import-company/problem-list';
import { openTable } from '../../apps/directory/src/import-company/tables/open-table';

type Language = 'id' | 'en';
type Words = Readonly<Record<string, Record<Language, string>>>;

/** Pages are written for browsers, and these tests for Node: they are found by their path, as no program of TypeScript holds both. */
const page = (path: string): string => join(__dirname, '../../apps/web/src/people', path);
const { FIELDS } = jest.requireActual<{ FIELDS: readonly string[] }>(page('field-names'));
const { PEOPLE_WORDS } = jest.requireActual<{ PEOPLE_WORDS: Words }>(page('people.words'));
const { IMPORT_WORDS } = jest.requireActual<{ IMPORT_WORDS: Words }>(page('import/import.words'));
const { IMPORT_PROBLEMS_WORDS } = jest.requireActual<{ IMPORT_PROBLEMS_WORDS: Words }>(
  page('import/problems/problems.words'),
);
const expected = jest.requireActual<{
  NEEDED: readonly string[];
  USUAL: readonly string[];
  exampleRows: (language: Language, nameOf: (field: string) => string) => string[][];
}>(page('import/expected-columns'));
const { workbookOf } = jest.requireActual<{ workbookOf: (rows: string[][]) => Uint8Array }>(page('import/workbook'));

const nameIn = (language: Language) => (field: string) => PEOPLE_WORDS[`field.${field}`]?.[language] ?? field;

/** What the importer makes of a file, without anybody's answers. */
async function understood(content: Uint8Array) {
  const [problems, warnings] = [new ProblemList(), new ProblemList()];
  const table = await openTable('people.xlsx', Buffer.from(content), { isHeader: isKnownHeader }, problems);
  if (!table) throw new Error(JSON.stringify(problems.all));
  const columns = new Map(table.headers.map((header) => [header, [] as string[]]));
  for await (const { cells } of table.rows(problems, warnings))
    for (const [header, value] of cells) columns.get(header)?.push(value);
  return recogniseHeaders([...columns].map(([header, values]) => ({ header, values })));
}

describe('what the page says of the columns of a file', () => {
  it('is what the importer knows, all of it and nothing else', () => {
    expect([...FIELDS].sort()).toEqual(Object.keys(HEADER_WORDS).sort());
  });

  it('says why one is asked about or left out, where that helps whoever chooses', () => {
    const unsaid = Object.keys(COLUMN_REASONS).filter((code) => !(`columnReason.${code}` in IMPORT_WORDS));
    expect(unsaid).toEqual(['said', 'known', 'holds', 'unknown', 'several']);
    const said = Object.keys(IMPORT_WORDS).filter((key) => key.startsWith('columnReason.'));
    expect(said.filter((key) => !(key.replace('columnReason.', '') in COLUMN_REASONS))).toEqual([]);
  });

  it('calls needed what the importer asks for when no column is it', () => {
    const { questions } = recogniseHeaders([{ header: 'x', values: ['1'] }]);
    expect(questions.map(({ about }) => about.replace('employees.fields.', ''))).toEqual(expected.NEEDED);
  });

  it.each(['id', 'en'] as const)(
    'is understood for certain, written above columns as the page says it (%s)',
    (language) => {
      const { columns } = recogniseHeaders(FIELDS.map((field) => ({ header: nameIn(language)(field), values: [] })));
      expect(columns.map(({ header, field, certainty }) => [header, field, certainty])).toEqual(
        FIELDS.map((field) => [nameIn(language)(field), field, 'certain']),
      );
    },
  );

  it.each(['id', 'en'] as const)(
    'is shown by an example that nothing about columns is asked of (%s)',
    async (language) => {
      const { fields, questions, columns } = await understood(
        workbookOf(expected.exampleRows(language, nameIn(language))),
      );
      expect([...fields.keys()].sort()).toEqual([...expected.NEEDED, ...expected.USUAL].sort());
      expect(questions).toEqual([]);
      expect(columns.every(({ certainty }) => certainty === 'certain')).toBe(true);
    },
  );
});

describe('what the page says of what is wrong with a file', () => {
  const said = (code: string): Partial<Record<Language, string>> =>
    IMPORT_PROBLEMS_WORDS[`importProblem.${code}`] ?? {};

  it('is something about all that an import can find, and about nothing else', () => {
    expect(Object.keys(IMPORT_PROBLEMS_WORDS).sort()).toEqual(
      Object.keys(IMPORT_PROBLEMS)
        .map((code) => `importProblem.${code}`)
        .sort(),
    );
  });

  it.each(Object.entries(IMPORT_PROBLEMS))('fills in no more than the facts that come with %s', (code, templates) => {
    const facts = [...templates.join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    for (const text of Object.values(said(code))) {
      const parts = compileMessage(text);
      const filledIn = typeof parts === 'string' ? [] : parts.filter((part) => Array.isArray(part));
      expect(facts).toEqual(expect.arrayContaining(filledIn.map(([name]) => name)));
    }
  });
});
