import type { ImportUnderstanding } from '@sambung/contracts';
import { slug } from '../../domain/slug';
import { isHours } from '../../domain/working-hours';
import type { Recognised } from './header-words';
import { suggestOffice } from './suggest-office';
import { suggestRole } from './suggest-role';

/** What is here already: a proposal makes nothing that exists. */
export interface Catalogue {
  /** Keys by every name they go by, as slugs. */
  readonly roles: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
}

type Question = Omit<ImportUnderstanding['questions'][number], 'follows'>;

/** What belongs into the mapping when a column is a field, and what is not guessed of its values. */
export interface Meaning {
  readonly mapping: Record<string, unknown>;
  readonly questions: Question[];
}

/** A column, with the different values that stand in it. */
export interface NamedColumn {
  readonly file: string;
  readonly header: string;
  readonly values: readonly string[];
}

/** What follows from a column being a field: departments and branches become teams and sites, jobs are translated into roles, names of shifts into hours. */
export function meanColumn(field: Recognised, column: NamedColumn, catalogue: Catalogue): Meaning {
  if (field === 'team') return meanTeams(column, catalogue);
  if (field === 'site') return meanSites(column, catalogue);
  if (field === 'roles') return meanRoles(column, catalogue);
  if (field === 'workingHours') return meanHours(column);
  return ofPeople({ [field]: column.header }, []);
}

const ofPeople = (fields: object, questions: Question[], more: object = {}): Meaning => ({
  mapping: { ...more, employees: { fields } },
  questions,
});
/** None where there is nothing to ask about. */
const ask = (question: Question & { readonly values: readonly string[] }): Question[] =>
  question.values.length > 0 ? [question] : [];

/** The column itself, where its words are the keys; else with the key of each word that is known by another. */
function byKey({ header, values }: NamedColumn, known: ReadonlyMap<string, string>): string | object {
  const keyOf = (name: string): string => known.get(slug(name) ?? '') ?? slug(name) ?? '';
  const otherwise = values.filter((name) => keyOf(name) !== slug(name));
  return otherwise.length === 0
    ? header
    : { column: header, values: Object.fromEntries(values.map((name) => [name, keyOf(name)])) };
}

const unknownTo = (known: ReadonlyMap<string, string>, names: readonly string[]): string[] =>
  names.filter((name) => !known.has(slug(name) ?? ''));

function meanTeams(column: NamedColumn, { teams: known }: Catalogue): Meaning {
  const { file, header } = column;
  const isNew = unknownTo(known, column.values);
  const team = byKey(column, known);
  if (isNew.length === 0) return ofPeople({ team }, []);
  const suggested = isNew.map((name) => [name, suggestOffice(name)] as const);
  const unknown = suggested.filter(([, office]) => office === undefined).map(([name]) => name);
  const values = Object.fromEntries(suggested.filter(([, office]) => office !== undefined));
  const questions = ask({
    about: 'teams.fields.office.values',
    question: `Are these in the front office (direct contact with customers) or in the back? ${unknown.join(', ')}`,
    choices: ['front', 'back'],
    values: unknown,
  });
  const fields = { key: team, name: header, office: { column: header, values } };
  return ofPeople({ team }, questions, { teams: { file, distinct: true, fields } });
}

function meanSites(column: NamedColumn, { sites: known }: Catalogue): Meaning {
  const { file, header } = column;
  const site = byKey(column, known);
  if (unknownTo(known, column.values).length === 0) return ofPeople({ site }, []);
  return ofPeople({ site }, [], { sites: { file, distinct: true, fields: { key: site, name: header } } });
}

function meanRoles({ header, values: jobs }: NamedColumn, { roles }: Catalogue): Meaning {
  const known = (job: string): string | undefined => roles.get(slug(job) ?? '');
  const choices = [...new Set(roles.values())];
  const unknown = jobs.filter((job) => known(job) === undefined);
  const suggested = unknown.map((job) => [job, suggestRole(job) ?? ''] as const);
  const proposed = Object.fromEntries(suggested.filter(([, role]) => choices.includes(role)));
  const questions = ask({
    about: 'employees.fields.roles.values',
    question: `Which roles are these? Without an answer whoever holds them has what is proposed, else none: ${unknown.join(', ')}`,
    choices,
    values: unknown,
    ...(Object.keys(proposed).length > 0 && { proposed }),
  });
  const values = Object.fromEntries(jobs.map((job) => [job, known(job) ?? proposed[job] ?? '']));
  return ofPeople({ roles: { column: header, values, otherwise: '' } }, questions);
}

/** Names of shifts, as `kantor` or `pagi`: which hours they stand for is nobody's guess. Without an answer they are no hours at all. */
function meanHours({ header, values }: NamedColumn): Meaning {
  const unknown = values.filter((value) => !isHours(value));
  if (unknown.length === 0) return ofPeople({ workingHours: header }, []);
  const questions = ask({
    about: 'hours',
    question: `Which hours are these, as “Sen-Jum 08.00-17.00” or “Mon-Fri 08:00-17:00; Sat 08:00-12:00”? Without an answer whoever has them is on shift whenever they are available: ${unknown.join(', ')}`,
    choices: [],
    values: unknown,
  });
  const none = Object.fromEntries(unknown.map((value) => [value, '']));
  return ofPeople({ workingHours: { column: header, values: none } }, questions);
}
