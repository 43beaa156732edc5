import { importProblem, Language, Tag } from '@sambung/contracts';
import type { Levels } from '../domain/employee';
import { slug } from '../domain/slug';
import type { RowReport } from './problem-list';
import type { CellOf, ReadValue, Rule } from './rule';

/** A level that is not said: able, not more. */
const ORDINARY_LEVEL = 3;

/** Keys of roles in one cell: `cashier|receptionist`. Unknown ones are reported. */
export function readRoles(
  rule: Rule,
  cellOf: CellOf,
  report: RowReport,
  separator: string,
  known: ReadonlySet<string>,
): string[] {
  const value = rule.read(cellOf);
  return split(value.text, separator).flatMap((word) => {
    // Translated into nothing: a job that is none of the roles.
    if (rule.translate(word) === '') return [];
    const key = knownKey(word, rule, known);
    if (key === undefined) report.problem({ ...value, text: word }, importProblem('person.role-unknown'));
    return key ?? [];
  });
}

/** Skills in one cell: `friendliness:4|patience` (without a level: 3). */
export function readSkills(
  rule: Rule,
  cellOf: CellOf,
  report: RowReport,
  separator: string,
  known: ReadonlySet<string>,
): Levels {
  const value = rule.read(cellOf);
  return readLevels(value, separator, report, (word) => {
    const key = knownKey(word, rule, known);
    if (key === undefined) report.problem({ ...value, text: word }, importProblem('person.skill-unknown'));
    return key;
  });
}

/** Languages in one cell: `id:5|en:3`. */
export function readLanguages(rule: Rule, cellOf: CellOf, report: RowReport, separator: string): Levels {
  const value = rule.read(cellOf);
  return readLevels(value, separator, report, (word) => {
    const tag = Language.safeParse(rule.translate(word));
    if (tag.success) return tag.data;
    report.problem({ ...value, text: word }, importProblem('person.language-unknown'));
    return undefined;
  });
}

/** Words of the company's own in one cell, made into keys: `Night team|vip`. */
export function readTags(rule: Rule, cellOf: CellOf, report: RowReport, separator: string): string[] {
  const value = rule.read(cellOf);
  return split(value.text, separator).flatMap((word) => {
    const tag = Tag.safeParse(slug(rule.translate(word) ?? word));
    if (tag.success) return tag.data;
    report.problem({ ...value, text: word }, importProblem('person.tag'));
    return [];
  });
}

function knownKey(word: string, rule: Rule, known: ReadonlySet<string>): string | undefined {
  const translated = rule.translate(word);
  const key = translated === undefined ? undefined : slug(translated);
  return key !== undefined && known.has(key) ? key : undefined;
}

function readLevels(
  value: ReadValue,
  separator: string,
  report: RowReport,
  keyOf: (word: string) => string | undefined,
): Levels {
  const levels: Record<string, number> = {};
  for (const entry of split(value.text, separator)) {
    const [, word = '', digits] = /^(.*?)(?::\s*(\d+))?$/.exec(entry) ?? [];
    const key = keyOf(word.trim());
    const level = digits === undefined ? ORDINARY_LEVEL : Number(digits);
    if (level < 1 || level > 5) report.problem({ ...value, text: entry }, importProblem('person.level'));
    else if (key !== undefined) levels[key] = level;
  }
  return levels;
}

function split(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
