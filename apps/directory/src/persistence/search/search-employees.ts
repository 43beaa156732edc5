import type { EntityManager } from 'typeorm';
import type { Employee } from '../../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from '../employee-row';
import { employeeConditions } from './employee-conditions';
import type { EmployeeSearch, Place } from './employee-search';
import { findNearWords } from './near-words';
import { readMeant } from './said-words';
import { everybody, holding, namedSo, type Source } from './sources';
import { Sql } from '../sql';
import { exactly, nearly, type Stage } from './stages';

export interface Found {
  readonly employee: Employee;
  readonly place: Place;
}

/** From this rank on words are not exact. */
const NEAR = 3;

/**
 * One page, and one person more where there is another page. Whose name begins so; then whom the words mean exactly; then whom they could have
 * meant, which is the dearest to find and the least wanted: each only when those before do not fill the page.
 */
export async function searchEmployees(manager: EntityManager, search: EmployeeSearch): Promise<Found[]> {
  const { workspace, q, after, role } = search;
  const page = new Page(manager, search);
  if (q === undefined) {
    await page.fill((sql) => [{ source: role ? holding(0, [...new Set(role)], sql) : everybody(), where: [] }]);
    return page.found;
  }
  const said = await readMeant(manager, workspace, q);
  if (said.words.length === 0) return [];
  if (!after || after.rank === 0) await page.fill((sql) => [{ source: namedSo(said.plain, sql), where: [] }]);
  if (page.isShort && (!after || after.rank < NEAR)) await page.fill((sql) => exactly(said, sql));
  if (page.isShort) {
    const words = said.words.map(({ word }) => word);
    const near = await findNearWords(manager, workspace, words);
    await page.fill((sql) => nearly(said, near, sql));
  }
  return page.found;
}

type FoundRow = EmployeeRow & { readonly rank: number; readonly found_by: string; readonly name_plain: string };
type Shared = Readonly<Record<'workspace' | 'missing', string>>;

/** A page that is being filled, stage by stage. */
class Page {
  readonly found: Found[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly search: EmployeeSearch,
  ) {}

  get isShort(): boolean {
    return this.missing > 0;
  }

  /** Adds whom the stage brings, in order, until the page is full. */
  async fill(stageOf: (sql: Sql) => Stage): Promise<void> {
    const sql = new Sql();
    const shared = { workspace: sql.value(this.search.workspace), missing: sql.value(this.missing) };
    const conditions = employeeConditions(this.search, shared.workspace, sql);
    const selects = stageOf(sql)
      .filter(({ source }) => source.to >= (this.search.after?.rank ?? 0))
      .map(({ source, where }) => this.select(source, [...where, ...conditions], shared, sql));
    if (selects.length === 0) return;
    const rows = await this.manager.query<FoundRow[]>(...sql.statement(selects.join(' union all ')));
    this.found.push(...rows.map(toFound).sort(inOrder).slice(0, this.missing));
  }

  private get missing(): number {
    return this.search.limit + 1 - this.found.length;
  }

  private select(source: Source, conditions: readonly string[], { workspace, missing }: Shared, sql: Sql): string {
    const { rank, word, keys, name, rows, order } = source;
    // The words by their own column: the planner does not see through row-level security that it is the people's.
    const mine = name === 'w.name_plain' ? [`w.workspace = ${workspace}`] : [];
    const where = [...mine, ...source.where, ...conditions, ...this.beyond(source, sql)].join(' and ');
    const select = `select ${employeeColumns}, ${rank} as rank, ${word} as found_by, e.name_plain
      from ${rows} where ${where} order by ${order} limit ${missing}`;
    if (keys === undefined) return `(${select})`;
    return `(select each.* from ${keys} cross join lateral (${select}) each
      order by each.rank, each.found_by collate "C", each.name_plain, each.id limit ${missing})`;
  }

  /** Only whoever comes after the cursor. */
  private beyond({ rank, word, name, from }: Source, sql: Sql): string[] {
    const { after } = this.search;
    if (!after || after.rank < from) return [];
    const [atRank = '', ...at] = [after.rank, after.word, after.name, after.id].map((value) => sql.value(value));
    return [`(${rank}, ${word} collate "C", ${name}, e.id) > (${atRank}::real, ${at.join(', ')})`];
  }
}

function toFound(row: FoundRow): Found {
  const place = { rank: row.rank, word: row.found_by, name: row.name_plain, id: row.id };
  return { employee: toEmployee(row), place };
}

/** As PostgreSQL has it in the C collation: by code points. */
function inOrder({ place: a }: Found, { place: b }: Found): number {
  return a.rank - b.rank || byCodePoint(a.word, b.word) || byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id);
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
