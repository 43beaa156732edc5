import { importProblem, type ToldProblem, type WeeklyHours } from '@sambung/contracts';
import { HoursUnreadable, readHours, type WrittenHours } from '../domain/working-hours';
import { isTimeZone } from '../domain/time-zone';
import type { RowReport } from './problem-list';
import type { CellOf, ReadValue, Rule } from './rule';

/**
 * Weeks by the text they were written as: a company has few, and a hundred thousand people share them. What a name stands for is judged once, with
 * the mapping (`checkProfiles`): rows that have the name only repeat it.
 */
export class HoursReader {
  private readonly parsed = new Map<string, WrittenHours | ToldProblem>();

  /** `named`: the mapping's `hours`. */
  constructor(private readonly named: Readonly<Record<string, string>>) {}

  /** Undefined (reported, here or with the mapping) when the text cannot be read. */
  read(value: ReadValue, timeZone: string, report: RowReport): WeeklyHours | undefined {
    const isNew = !this.parsed.has(value.text);
    const written = this.parse(value.text);
    if ('problem' in written) {
      if (!Object.hasOwn(this.named, value.text)) report.problem(value, written);
      return undefined;
    }
    // Said once: many rows share them.
    if (isNew && !written.namesDays) report.warning(value, importProblem('hours.every-day'));
    return { timeZone: written.timeZone ?? timeZone, weekly: written.weekly };
  }

  private parse(text: string): WrittenHours | ToldProblem {
    const known = this.parsed.get(text);
    if (known !== undefined) return known;
    const parsed = attempt(Object.hasOwn(this.named, text) ? (this.named[text] ?? text) : text);
    this.parsed.set(text, parsed);
    return parsed;
  }
}

function attempt(text: string): WrittenHours | ToldProblem {
  try {
    return readHours(text);
  } catch (error) {
    if (error instanceof HoursUnreadable) return error.told;
    throw error;
  }
}

/** A time zone from a row; undefined where there is none, or (reported) where it does not exist. */
export function readTimeZone(rule: Rule, cellOf: CellOf, report: RowReport): string | undefined {
  const value = rule.read(cellOf);
  if (value.text === '') return undefined;
  const timeZone = rule.translate(value.text);
  if (timeZone !== undefined && isTimeZone(timeZone)) return timeZone;
  report.problem(value, importProblem('time-zone.unknown'));
  return undefined;
}
