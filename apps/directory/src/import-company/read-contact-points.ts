import { ContactPoints, importProblem, type FieldRule, type ImportMapping, type PhoneRule } from '@sambung/contracts';
import { readEmail, readExtension } from '../domain/contact-form';
import { readTelephone } from '../domain/telephone';
import type { RowReport } from './problem-list';
import { compileRule, type CellOf, type ReadValue, type Rule } from './rule';

/** What a row says of the ways to reach somebody. Null: the cell is empty, so what was there is removed. */
export type ReadContactPoints = { readonly [Way in keyof ContactPoints]?: string | null };

type Fields = NonNullable<ImportMapping['employees']>['fields'];
const PLAIN = ['extension', 'sip', 'email', 'chat', 'counter'] as const;

/** The rules for contact points, ready to be applied. */
export class ContactPointsReader {
  readonly columns: readonly string[];
  private readonly plain: readonly (readonly [keyof ContactPoints, Rule])[];
  private readonly phone: PhoneReader | undefined;

  constructor(fields: Fields) {
    this.plain = PLAIN.flatMap((way) => (fields[way] === undefined ? [] : [[way, compileRule(fields[way])] as const]));
    this.phone = fields.phone === undefined ? undefined : new PhoneReader(fields.phone);
    this.columns = [...this.plain.flatMap(([, rule]) => rule.columns), ...(this.phone?.columns ?? [])];
  }

  read(cellOf: CellOf, report: RowReport, region: string): ReadContactPoints {
    const read: Record<string, string | null> = {};
    for (const [way, rule] of this.plain) read[way] = formed(way, translated(rule, cellOf), report);
    if (this.phone) read['phone'] = this.phone.read(cellOf, report, region);
    return read;
  }
}

class PhoneReader {
  private readonly number: Rule;
  private readonly region: Rule | undefined;
  private readonly international: boolean;

  constructor(rule: PhoneRule) {
    if (typeof rule === 'string') {
      this.number = compileRule(rule);
      this.international = false;
    } else {
      const { region, international = false, ...number } = rule;
      this.number = compileRule(number);
      this.region = region === undefined ? undefined : compileRule(isRegion(region) ? { value: region } : region);
      this.international = international;
    }
  }

  get columns(): readonly string[] {
    return [...this.number.columns, ...(this.region?.columns ?? [])];
  }

  read(cellOf: CellOf, report: RowReport, region: string): string | null {
    const value = translated(this.number, cellOf);
    if (value.text === '') return null;
    const written = this.international && !value.text.startsWith('+') ? `+${value.text}` : value.text;
    const { number, understood, doubt } = readTelephone(written, this.regionOf(cellOf) ?? region);
    if (doubt === 'digits-lost') {
      report.problem(value, importProblem('phone.digits-lost'));
      return null;
    }
    if (doubt !== undefined) report.warning(value, importProblem(`phone.${doubt}`, { number }));
    if (understood) return number;
    report.warning(value, importProblem('phone.unknown'));
    return fitting('phone', value, report);
  }

  private regionOf(cellOf: CellOf): string | undefined {
    const text = this.region && translated(this.region, cellOf).text;
    return text === '' ? undefined : text;
  }
}

/** `ID` is a region, `country_id` a column. */
const isRegion = (rule: FieldRule): rule is string => typeof rule === 'string' && /^[A-Z]{2}$/.test(rule);

function translated(rule: Rule, cellOf: CellOf): ReadValue {
  const value = rule.read(cellOf);
  return { ...value, text: value.text === '' ? '' : (rule.translate(value.text) ?? value.text) };
}

/** Somebody is written to and dialled by these: what is neither is told at its row, and not when a customer waits. */
function formed(way: keyof ContactPoints, value: ReadValue, report: RowReport): string | null {
  if (value.text === '' || (way !== 'email' && way !== 'extension')) return fitting(way, value, report);
  const read = way === 'email' ? readEmail(value.text) : readExtension(value.text);
  if (!read) {
    report.problem(value, importProblem(`${way}.form`));
    return null;
  }
  if (read.text === null) return null;
  if (read.several) report.warning(value, importProblem(`${way}.several`, { number: read.text }));
  return fitting(way, { ...value, text: read.text }, report);
}

function fitting(way: keyof ContactPoints, value: ReadValue, report: RowReport): string | null {
  if (value.text === '') return null;
  if (ContactPoints.shape[way].safeParse(value.text).success) return value.text;
  report.problem(value, importProblem('person.contact-too-long', { field: way }));
  return null;
}
