import type { EntityManager } from 'typeorm';
import { Sql } from '../../persistence/sql';
import { CompileFilter, type Columns, type Narrowing } from '../filter/compile-filter';
import type { Filter } from '../filter/filter';
import type { Place, ResourceType } from '../schemas/resource-type';
import { keyOf } from '../schemas/resource-type';
import { assembled, type Resource } from './resource';

/** Where resources of a type are: what they show, and `from … where workspace = $1 and …`. */
export interface Store {
  readonly type: ResourceType;
  readonly columns: Columns;
  readonly shown: string;
  /** The column of their ids. */
  readonly id: string;
  readonly narrowing?: Narrowing;
}

export interface Search {
  readonly filter?: Filter | undefined;
  readonly sort?: { readonly by: Place; readonly descending: boolean } | undefined;
  /** How many come before, and how many are shown at most. */
  readonly skip: number;
  readonly limit: number;
  /** Keys of columns that nobody asked for. */
  readonly without?: readonly string[];
}

export interface Found {
  readonly total: number;
  readonly resources: readonly Resource[];
}

/** How many fit, and a page of them; in the order of their ids unless it is said otherwise. */
export async function findResources(
  manager: EntityManager,
  workspace: string,
  store: Store,
  search: Search,
): Promise<Found> {
  const sql = new Sql();
  sql.value(workspace);
  const compile = new CompileFilter(store.columns, sql, store.narrowing);
  const where = `${store.shown} and ${search.filter ? compile.of(search.filter) : 'true'}`;
  const [count] = await manager.query<{ total: number }[]>(`select count(*)::int as total ${where}`, [...sql.values]);
  const resources = search.limit === 0 ? [] : await page(manager, store, search, where, sql);
  return { total: count?.total ?? 0, resources };
}

/** One resource; undefined if there is none that is shown. */
export async function findResource(
  manager: EntityManager,
  workspace: string,
  store: Store,
  id: string,
  without: readonly string[] = [],
): Promise<Resource | undefined> {
  const sql = new Sql();
  sql.value(workspace);
  const where = `${store.shown} and ${store.id} = ${sql.value(id)}`;
  const [found] = await page(manager, store, { skip: 0, limit: 1, without }, where, sql);
  return found;
}

async function page(
  manager: EntityManager,
  store: Store,
  { sort, skip, limit, without = [] }: Search,
  where: string,
  sql: Sql,
): Promise<Resource[]> {
  const keys = Object.keys(store.columns).filter((key) => !without.includes(key));
  const columns = keys.map((key, index) => `(${store.columns[key] ?? 'null'}) as v${index}`);
  const order = [...(sort ? [orderOf(store, sort)] : []), store.id].join(', ');
  const rows = await manager.query<Record<string, unknown>[]>(
    `select ${columns.join(', ')} ${where} order by ${order} limit ${sql.value(limit)} offset ${sql.value(skip)}`,
    sql.values,
  );
  return rows.map((row) =>
    assembled(store.type, Object.fromEntries(keys.map((key, index) => [key, shown(row[`v${index}`])]))),
  );
}

const shown = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** RFC 7644, section 3.4.2.3: without regard to case where the attribute has none, by the primary entry of a list or its first; whoever has no value comes last, or first when the order is turned round. */
function orderOf({ columns }: Store, { by, descending }: NonNullable<Search['sort']>): string {
  const { attribute, sub, urn } = by;
  const list = columns[keyOf({ ...(urn !== undefined && { urn }), attribute })] ?? 'null';
  const value = attribute.multiValued ? firstOf(list, sub?.name ?? 'value') : (columns[keyOf(by)] ?? 'null');
  const { type, caseExact } = sub ?? attribute;
  const isText = type === 'string' || type === 'reference' || type === 'complex';
  const compared = !isText ? value : `${caseExact ? `(${value})` : `scim_fold(${value})`} collate "C"`;
  return `${compared} ${descending ? 'desc nulls first' : 'asc nulls last'}`;
}

const firstOf = (list: string, part: string): string => `(
  select case jsonb_typeof(entry) when 'object' then entry->>'${part}' else entry #>> '{}' end
  from jsonb_array_elements(${list}) with ordinality as each (entry, number)
  order by coalesce(entry->>'primary' = 'true', false) desc, number limit 1)`;
