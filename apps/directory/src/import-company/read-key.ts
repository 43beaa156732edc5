import { importProblem } from '@sambung/contracts';
import { slug } from '../domain/slug';
import type { RowReport } from './problem-list';
import type { CellOf, Rule } from './rule';

/** The key that a rule finds in a row: translated, then made into lower-case words. Null where the cell is empty; undefined (reported) where no key can be made. */
export function readKey(rule: Rule, cellOf: CellOf, report: RowReport): string | null | undefined {
  const value = rule.read(cellOf);
  if (value.text === '') return null;
  const translated = rule.translate(value.text);
  const key = translated === undefined ? undefined : slug(translated);
  if (key === undefined) report.problem(value, importProblem('cell.untranslated'));
  return key;
}

/** As {@link readKey}, of an entry that exists. */
export function readKnownKey<Entry>(
  rule: Rule,
  cellOf: CellOf,
  report: RowReport,
  known: ReadonlyMap<string, Entry>,
  kind: 'team' | 'site',
): Entry | null | undefined {
  const key = readKey(rule, cellOf, report);
  if (key === null || key === undefined) return key;
  const found = known.get(key);
  if (found === undefined) report.problem(rule.read(cellOf), importProblem('entry.unknown', { kind, key }));
  return found;
}
