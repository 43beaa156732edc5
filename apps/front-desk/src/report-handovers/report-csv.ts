import { HandoverReport, type BilingualText, type HandoverReportQuery } from '@sambung/contracts';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';

type Value = string | number | null | { readonly [key: string]: Value };

/**
 * One table of a report as RFC 4180, with a mark that makes Excel read it as UTF-8. Names are people's: those that a spreadsheet would run as a
 * formula begin with an apostrophe there (OWASP, CSV Injection).
 */
export function csvOf(
  report: HandoverReport,
  { table, separator }: Pick<HandoverReportQuery, 'table' | 'separator'>,
): string {
  const rows = report[table].map((row) => flat(row as { readonly [key: string]: Value }));
  const delimiter = separator === 'comma' ? ',' : ';';
  const columns = columnsOf(HandoverReport.shape[table].element);
  return stringify(rows, {
    ...{ header: true, columns, bom: true, escape_formulas: true, delimiter, record_delimiter: 'windows' },
  });
}

/** From the schema, so that the table of a time in which nothing happened has its head too: a program that reads it looks for columns. */
function columnsOf(row: z.ZodObject, prefix = ''): string[] {
  return Object.entries(row.shape).flatMap(([key, field]) => {
    const column = under(prefix, key);
    const value: unknown = field instanceof z.ZodNullable ? field.unwrap() : field;
    if (!(value instanceof z.ZodObject)) return [column];
    return key === 'name' ? namesOf(null).map(([name]) => name) : columnsOf(value, key === 'figures' ? prefix : column);
  });
}

const under = (prefix: string, key: string): string =>
  prefix === '' ? key : `${prefix}${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;

/** PostgreSQL keeps no order of keys: Indonesian first, and both columns where nobody is named. */
const namesOf = (name: unknown): [string, string | null][] => {
  const { id = null, en = null } = (name ?? {}) as Partial<BilingualText>;
  return [
    ['nameId', id],
    ['nameEn', en],
  ];
};

/** `figures.promises.made` of a row is the column `promisesMade`; a name in two languages is two columns. */
function flat(row: { readonly [key: string]: Value }, prefix = ''): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      const column = under(prefix, key);
      if (key === 'name' && typeof value !== 'string') return namesOf(value);
      if (value === null || typeof value !== 'object') return [[column, value]];
      return Object.entries(flat(value, key === 'figures' ? prefix : column));
    }),
  );
}
