import type { ImportUnderstanding } from '@sambung/contracts';
import { slug } from '../../domain/slug';
import type { ProblemList } from '../problem-list';
import type { Table } from '../tables/table';
import type { Recognised } from './header-words';
import { recogniseHeaders, type Recognition } from './recognise-headers';
import { suggestOffice } from './suggest-office';

/** What is here already: a proposal makes nothing that exists. */
export interface Catalogue {
  /** Keys of roles by every name they go by, as slugs. */
  readonly roles: ReadonlyMap<string, string>;
  readonly teams: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
}

/** Enough to see how the values of a column look. */
const SAMPLED_ROWS = 2_000;
/** A column of more different values is no column of departments or jobs. */
const MOST_VALUES = 300;

/** A mapping for one table of people, to be confirmed: what was understood, with the reason, and what is asked. It is never imported as it is. */
export async function proposeMapping(
  file: string,
  table: Table,
  catalogue: Catalogue,
  lists: { readonly problems: ProblemList; readonly warnings: ProblemList },
): Promise<ImportUnderstanding> {
  const values = await valuesByHeader(table, lists);
  const sample = [...values].map(([header, all]) => ({ header, values: all }));
  const recognition = recogniseHeaders(sample);
  const { fields, columns } = recognition;
  const questions = [...recognition.questions];
  const distinct = (field: Recognised): string[] => distinctOf(values.get(fields.get(field) ?? ''));
  const mapping = {
    version: 1,
    ...sitesOf(file, fields.get('site'), distinct('site'), catalogue),
    ...teamsOf(file, fields.get('team'), distinct('team'), catalogue, questions),
    employees: {
      file,
      fields: { ...plainFields(fields), ...rolesOf(fields.get('roles'), distinct('roles'), catalogue, questions) },
    },
  };
  return { mapping, columns: [...columns], questions };
}

async function valuesByHeader(
  table: Table,
  { problems, warnings }: { readonly problems: ProblemList; readonly warnings: ProblemList },
): Promise<Map<string, string[]>> {
  const values = new Map<string, string[]>(table.headers.map((header) => [header, []]));
  let rows = 0;
  for await (const { cells } of table.rows(problems, warnings)) {
    for (const [header, value] of cells) values.get(header)?.push(value);
    if (++rows === SAMPLED_ROWS) break;
  }
  return values;
}

function distinctOf(values: readonly string[] = []): string[] {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  return distinct.length > MOST_VALUES ? [] : distinct;
}

function plainFields(fields: Recognition['fields']): Record<string, string> {
  const plain = Object.fromEntries(
    [...fields].filter(([field]) => !['firstName', 'lastName', 'roles'].includes(field)),
  );
  const [first, last] = [fields.get('firstName'), fields.get('lastName')];
  if (fields.has('name') || first === undefined) return plain;
  return { ...plain, name: last === undefined ? first : `{${first}} {${last}}` };
}

type Questions = ImportUnderstanding['questions'];

function rolesOf(
  column: string | undefined,
  jobs: readonly string[],
  { roles }: Catalogue,
  questions: Questions,
): object {
  if (column === undefined) return {};
  const keyOf = (job: string): string => roles.get(slug(job) ?? '') ?? '';
  const unknown = jobs.filter((job) => keyOf(job) === '');
  if (unknown.length > 0)
    questions.push({
      about: 'employees.fields.roles.values',
      question: `Which roles are these? Without an answer whoever holds them has none: ${unknown.join(', ')}`,
      choices: [...new Set(roles.values())],
      values: unknown,
    });
  return { roles: { column, values: Object.fromEntries(jobs.map((job) => [job, keyOf(job)])), otherwise: '' } };
}

function teamsOf(
  file: string,
  column: string | undefined,
  names: readonly string[],
  { teams }: Catalogue,
  questions: Questions,
): object {
  const isNew = names.filter((name) => !teams.has(slug(name) ?? ''));
  if (column === undefined || isNew.length === 0) return {};
  const suggested = isNew.map((name) => [name, suggestOffice(name)] as const);
  const unknown = suggested.filter(([, office]) => office === undefined).map(([name]) => name);
  if (unknown.length > 0)
    questions.push({
      about: 'teams.fields.office.values',
      question: `Are these in the front office (direct contact with customers) or in the back? ${unknown.join(', ')}`,
      choices: ['front', 'back'],
      values: unknown,
    });
  const values = Object.fromEntries(suggested.filter(([, office]) => office !== undefined));
  return { teams: { file, distinct: true, fields: { key: column, name: column, office: { column, values } } } };
}

function sitesOf(file: string, column: string | undefined, names: readonly string[], { sites }: Catalogue): object {
  const isNew = names.some((name) => !sites.has(slug(name) ?? ''));
  return column !== undefined && isNew
    ? { sites: { file, distinct: true, fields: { key: column, name: column } } }
    : {};
}
