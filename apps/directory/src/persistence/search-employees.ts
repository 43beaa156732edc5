import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from './employee-row';
import { employeeConditions, Sql } from './employee-conditions';
import type { EmployeeSearch, Place } from './employee-search';

export interface Found {
  readonly employee: Employee;
  readonly place: Place;
}

/** Where the hits of a phase come from, and up to which rank they go. */
interface Phase {
  readonly lastRank: number;
  readonly from: (
    sql: Sql,
    said: string,
  ) => { readonly table: string; readonly rank: string; readonly where: readonly string[] };
}

const ALL_BY_NAME: Phase = { lastRank: 0, from: () => ({ table: 'employees e', rank: '0::real', where: [] }) };
const hits = (sql: Sql, said: string, near: boolean): string =>
  `employees_by_words(${sql.value(said)}, ${String(near)}) hit join employees e on e.id = hit.id`;

/**
 * In this order, each phase only when those before do not fill the page: whose name begins so (read off an index), whoever is meant exactly, and
 * whoever is meant nearly, which is the dearest to find and the least wanted.
 */
const PHASES: readonly Phase[] = [
  {
    lastRank: 0,
    // As a range, because row-level security lets only operators that leak nothing use the index.
    from: (sql, said) => ({
      table: 'employees e',
      rank: '0::real',
      where: [`e.name_plain >= ${sql.value(said)}`, `e.name_plain < ${sql.value(`${said}\u{10ffff}`)}`],
    }),
  },
  { lastRank: 2, from: (sql, said) => ({ table: hits(sql, said, false), rank: 'hit.rank', where: [] }) },
  { lastRank: 4, from: (sql, said) => ({ table: hits(sql, said, true), rank: 'hit.rank', where: [] }) },
];

/** One page, and one person more where there is another page. */
export async function searchEmployees(manager: EntityManager, search: EmployeeSearch): Promise<Found[]> {
  const said = search.q === undefined ? undefined : await plainWords(manager, search.q);
  if (said === '') return [];
  const found: Found[] = [];
  for (const phase of said === undefined ? [ALL_BY_NAME] : PHASES) {
    if (search.after && search.after.rank > phase.lastRank) continue;
    const missing = search.limit + 1 - found.length;
    if (missing > 0) found.push(...(await searchPhase(manager, search, phase, said ?? '', missing)));
  }
  return found;
}

async function plainWords(manager: EntityManager, q: string): Promise<string> {
  const [row] = await manager.query<{ said: string }[]>(`select plain_words($1) as said`, [q]);
  return row?.said ?? '';
}

async function searchPhase(
  manager: EntityManager,
  search: EmployeeSearch,
  phase: Phase,
  said: string,
  limit: number,
): Promise<Found[]> {
  const sql = new Sql();
  const { table, rank, where } = phase.from(sql, said);
  const { after } = search;
  const beyond = after
    ? [
        `(${rank}, e.name_plain, e.id) > (${sql.value(after.rank)}::real, ${sql.value(after.name)}, ${sql.value(after.id)})`,
      ]
    : [];
  const conditions = [...employeeConditions(search, sql), ...where, ...beyond];
  const rows = await manager.query<(EmployeeRow & { rank: number; name_plain: string })[]>(
    `select ${employeeColumns}, ${rank} as rank, e.name_plain from ${table}
     where ${conditions.join(' and ')} order by ${rank === 'hit.rank' ? 'hit.rank, ' : ''}e.name_plain, e.id limit ${sql.value(limit)}`,
    sql.values,
  );
  return rows.map((row) => ({
    employee: toEmployee(row),
    place: { rank: row.rank, name: row.name_plain, id: row.id },
  }));
}
