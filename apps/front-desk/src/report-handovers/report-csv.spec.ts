import type { HandoverReport } from '@sambung/contracts';
import { parse } from 'csv-parse/sync';
import { csvOf } from './report-csv';
import { ofAll, OTHERS } from './report-rows';

const figures = { ...ofAll([]), handedOver: 7, promises: { made: 3, keptInTime: 2, keptLate: 1, open: 0 } };
const report = {
  departments: [
    { teamId: 'finance', name: { id: '=1+1; Keuangan', en: 'Finance, "old"' }, people: 4, perPerson: 1.75, figures },
    { teamId: null, name: OTHERS, people: 0, perPerson: null, figures },
  ],
  people: [],
} as unknown as HandoverReport;

describe('a report as CSV', () => {
  const read = (separator: 'comma' | 'semicolon'): Record<string, string>[] =>
    parse(csvOf(report, { table: 'departments', separator }), {
      ...{ bom: true, columns: true, delimiter: separator === 'comma' ? ',' : ';' },
    });

  it.each(['comma', 'semicolon'] as const)(
    'has a line a department and a column a figure, with a %s between',
    (each) => {
      const [finance, others] = read(each);
      expect(finance).toMatchObject({ teamId: 'finance', nameEn: 'Finance, "old"', people: '4', perPerson: '1.75' });
      expect(finance).toMatchObject({ handedOver: '7', promisesMade: '3', promisesKeptInTime: '2' });
      expect(Object.keys(others ?? {})).toEqual(Object.keys(finance ?? {}));
      expect(others).toMatchObject({ teamId: '', nameEn: 'Small departments, and people of none', handedOver: '7' });
    },
  );

  it('has no name that a spreadsheet would run as a formula', () => {
    expect(read('comma')[0]?.['nameId']).toBe("'=1+1; Keuangan");
  });

  it('has its head also of a time in which nothing happened', () => {
    const headOf = (of: HandoverReport): string | undefined =>
      csvOf(of, { table: 'departments', separator: 'comma' }).split('\r\n')[0];
    expect(headOf({ ...report, departments: [] })).toBe(headOf(report));
    for (const table of ['reasons', 'answers', 'people'] as const)
      expect(csvOf({ ...report, [table]: [] }, { table, separator: 'semicolon' }).split(';').length).toBeGreaterThan(4);
  });
});
