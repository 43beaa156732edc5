import { parse } from 'csv-parse/sync';
import type { RecordedContact, Scenario } from './scenario';
import { type Problem, ScenarioInvalid } from './scenario.errors';

/**
 * Real contacts from the text of a CSV file with a heading: one row each, in any order. Times are RFC 3339, counted from `arrivals.start` (without
 * it from the first contact), or numbers of seconds since the beginning. What comes before the beginning is left out.
 * @throws ScenarioInvalid for a row whose time or type cannot be read
 */
export function readContacts({ arrivals, types }: Scenario, text: string): RecordedContact[] {
  if (!arrivals) return [];
  const problems: Problem[] = [];
  const given = rowsOf(text, arrivals.csv);
  requireColumns(given, arrivals);
  const rows = given.map((row, at) => {
    const line = at + 2;
    const type = types.findIndex(({ key }) => key === row[arrivals.type]);
    if (type < 0)
      problems.push({
        line,
        path: arrivals.type,
        what: `there is no type ${row[arrivals.type] ?? ''}`,
      });
    const moment = momentOf(row[arrivals.time] ?? '');
    if (Number.isNaN(moment))
      problems.push({ line, path: arrivals.time, what: 'neither a moment (RFC 3339) nor a number of seconds' });
    return { at: moment, type, absolute: !isNumber(row[arrivals.time] ?? '') };
  });
  if (problems.length > 0) throw new ScenarioInvalid(arrivals.csv, problems.slice(0, 20));
  const first = rows.reduce((least, { at, absolute }) => (absolute ? Math.min(least, at) : least), Infinity);
  const start = arrivals.start === undefined ? first : Date.parse(arrivals.start);
  return rows
    .map(({ at, type, absolute }) => ({ at: absolute ? at - start : at, type }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
}

function requireColumns(
  rows: readonly Record<string, string>[],
  { csv, time, type }: NonNullable<Scenario['arrivals']>,
): void {
  const [first] = rows;
  if (!first)
    throw new ScenarioInvalid(csv, [{ line: 1, path: '', what: 'there is no contact in it, only a heading at most' }]);
  const has = Object.keys(first).join(', ');
  const missing = [...new Set([time, type])].filter((column) => !(column in first));
  const problems = missing.map((column) => ({
    line: 1,
    path: column,
    what: `there is no such column; the heading has ${has}`,
  }));
  if (problems.length > 0) throw new ScenarioInvalid(csv, problems);
}

const isNumber = (given: string): boolean => /^\d+(\.\d+)?$/.test(given);

function momentOf(given: string): number {
  return isNumber(given) ? Number(given) * 1_000 : Date.parse(given);
}

function rowsOf(text: string, source: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new ScenarioInvalid(source, [
      { line: 1, path: '', what: error instanceof Error ? error.message : 'not a CSV' },
    ]);
  }
}
