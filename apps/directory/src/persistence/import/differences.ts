import type { EntityManager } from 'typeorm';

/** One person who is new, different or gone by an import. */
export interface DifferenceRow {
  readonly number: number;
  readonly employee_id: string;
  readonly external_id: string;
  readonly name: string;
  readonly fate: 'created' | 'changed' | 'deactivated';
  /** Of who is changed: by column, from what to what. */
  readonly fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>> | null;
}

const externalIdOf = (column: string): string => `coalesce(
  (select coalesce(m.external_id, m.name) from employees m where m.workspace = $1 and m.id = ${column}),
  (select m.external_id from staged_people m where m.id = ${column}))`;

/** What points to others is told by the names that whoever sent the file knows: external ids (of whoever has none their name) and keys. */
const asWritten = (table: string): string => `
  (to_jsonb(${table}) - '{manager_id,deputy_id,team_id,site_id}'::text[]) || jsonb_build_object(
    'manager', ${externalIdOf(`${table}.manager_id`)},
    'deputy', ${externalIdOf(`${table}.deputy_id`)},
    'team', (select t.key from teams t where t.workspace = $1 and t.id = ${table}.team_id),
    'site', (select t.key from sites t where t.workspace = $1 and t.id = ${table}.site_id))`;

/** Before anybody is written: who would be new, and who different in what. */
export async function findDifferences(
  manager: EntityManager,
  workspace: string,
  columns: readonly string[],
): Promise<void> {
  const values = (table: string): string => columns.map((column) => `${table}.${column}`).join(', ');
  await manager.query(
    `insert into differences
     select row_number() over (order by p.line), p.id, p.external_id, p.name,
            case when e.id is null then 'created' else 'changed' end,
            case when e.id is null then null else (
              select jsonb_object_agg(n.key, jsonb_build_object('from', o.value, 'to', n.value))
              from jsonb_each(${asWritten('p')}) n join jsonb_each(${asWritten('e')}) o using (key)
              where key <> 'id' and o.value is distinct from n.value) end
     from proposed_people p left join employees e on e.workspace = $1 and e.id = p.id
     where e.id is null or (${values('p')}) is distinct from (${values('e')})`,
    [workspace],
  );
}

/** After they were deactivated: whoever is gone. */
export async function addDeactivated(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(
    `insert into differences
     select (select count(*) from differences) + row_number() over (order by e.external_id), e.id, e.external_id, e.name, 'deactivated', null
     from changed_people c join employees e on e.workspace = $1 and e.id = c.id where c.fate = 'deactivated'`,
    [workspace],
  );
}

/** The next of this transaction's differences. */
export function nextDifferences(manager: EntityManager, after: number, limit: number): Promise<DifferenceRow[]> {
  return manager.query<DifferenceRow[]>(`select * from differences where number > $1 order by number limit $2`, [
    after,
    limit,
  ]);
}

/** Keeps them with the report. Those of an earlier attempt are overwritten. */
export async function keepDifferences(
  manager: EntityManager,
  workspace: string,
  importId: string,
  differences: readonly DifferenceRow[],
): Promise<void> {
  await manager.query(
    `insert into import_differences (workspace, import_id, number, employee_id, external_id, name, fate, fields)
     select $1, $2, d.*
     from jsonb_to_recordset($3::jsonb) as d (number integer, employee_id text, external_id text, name text, fate text, fields jsonb)
     on conflict (workspace, import_id, number) do update set employee_id = excluded.employee_id,
       external_id = excluded.external_id, name = excluded.name, fate = excluded.fate, fields = excluded.fields`,
    [workspace, importId, JSON.stringify(differences)],
  );
}

/** A page of what an import changed, or a trial would change. */
export function findKeptDifferences(
  manager: EntityManager,
  workspace: string,
  importId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<DifferenceRow[]> {
  return manager.query<DifferenceRow[]>(
    `select number, employee_id, external_id, name, fate, fields from import_differences
     where workspace = $1 and import_id = $2 and number > $3 order by number limit $4`,
    [workspace, importId, after, limit],
  );
}
