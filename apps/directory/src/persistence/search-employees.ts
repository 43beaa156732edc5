import type { EmployeeQuery } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from './employee-row';

export interface EmployeeSearch extends Omit<EmployeeQuery, 'cursor'> {
  readonly workspace: string;
  readonly after?: { readonly rank: number; readonly name: string; readonly id: string } | undefined;
  /** Only people below this one (and themself): where levels are asked for by somebody who sees those of their own line alone. */
  readonly below?: string | undefined;
}

export interface Found {
  readonly employee: Employee;
  readonly rank: number;
  readonly namePlain: string;
}

/**
 * One page more than asked for by one row, in the order rank, name, id: the keyset of the cursor, so that a page neither repeats nor skips
 * anybody when others come or go.
 */
export async function searchEmployees(manager: EntityManager, search: EmployeeSearch): Promise<Found[]> {
  const sql = new Sql();
  const where = conditions(search, sql);
  const hits = search.q === undefined ? '' : `join employees_by_words(${sql.value(search.q)}) hit on hit.id = e.id`;
  const rank = search.q === undefined ? '0::real' : 'hit.rank';
  if (search.after) {
    const { rank: last, name, id } = search.after;
    where.push(`(${rank}, e.name_plain, e.id) > (${sql.value(last)}::real, ${sql.value(name)}, ${sql.value(id)})`);
  }
  const rows = await manager.query<(EmployeeRow & { rank: number; name_plain: string })[]>(
    `select ${employeeColumns}, ${rank} as rank, e.name_plain from employees e ${hits}
     where ${where.join(' and ')} order by ${search.q === undefined ? '' : 'rank, '}e.name_plain, e.id limit ${sql.value(search.limit + 1)}`,
    sql.values,
  );
  return rows.map((row) => ({ employee: toEmployee(row), rank: row.rank, namePlain: row.name_plain }));
}

class Sql {
  readonly values: unknown[] = [];
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

function conditions(search: EmployeeSearch, sql: Sql): string[] {
  const workspace = sql.value(search.workspace);
  const { status, office, role, skill, language, site, team, available, externalId, below } = search;
  return [
    `e.workspace = ${workspace}`,
    ...(status === 'all' ? [] : [`e.active = ${sql.value(status === 'active')}`]),
    ...(office
      ? [`e.roles && array(select key from roles where workspace = ${workspace} and office = ${sql.value(office)})`]
      : []),
    ...(role ? [`e.roles && ${sql.value(role)}::text[]`] : []),
    ...(skill ? [atLeast('skills', skill, sql)] : []),
    ...(language ? [atLeast('languages', language, sql)] : []),
    ...(site ? [`e.site_id = (select id from sites where workspace = ${workspace} and ${idOrKey(site, sql)})`] : []),
    ...(team ? [`e.team_id = (select id from teams where workspace = ${workspace} and ${idOrKey(team, sql)})`] : []),
    ...(available === undefined ? [] : [`${available ? '' : 'not '}(e.active and ${offerable(workspace)})`]),
    ...(externalId ? [`e.external_id = ${sql.value(externalId)}`] : []),
    ...(below ? [`e.id in (${lineBelow(workspace, sql.value(below))})`] : []),
  ];
}

const atLeast = (
  column: 'skills' | 'languages',
  { key, minLevel = 1 }: { key: string; minLevel?: number },
  sql: Sql,
): string => `(e.${column}->>${sql.value(key)})::int >= ${sql.value(minLevel)}`;

/** An id wins over a key: keys are words, ids are not. */
const idOrKey = (value: string, sql: Sql): string => {
  const sent = sql.value(value);
  return `(id = ${sent} or key = ${sent}) order by id = ${sent} desc limit 1`;
};

const offerable = (workspace: string): string =>
  `exists (select from presence p where p.workspace = ${workspace} and p.employee_id = e.id and p.offerable)`;

const lineBelow = (workspace: string, boss: string): string => `
  with recursive below (id) as (
    select ${boss}::text collate "C"
    union select r.id from below join employees r on r.workspace = ${workspace} and r.manager_id = below.id)
  select id from below`;
