import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDITED_TABLES, auditTable } from './audit-table';

/**
 * Who changed what, when, from what to what, and why: written by the tables themselves, in the transaction that changes them, so that no handler, import
 * or statement can forget it. Entries are never changed or deleted, by nobody, the owner of the tables included. What stood in a record is kept
 * beside them, and goes when the person whom it is about is erased: then the entry says who changed which fields of an id, and nothing else.
 */
export class Audit implements MigrationInterface {
  readonly name = 'Directory0019Audit1763700000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FUNCTIONS, ...KEPT, ...COLUMNS]) await runner.query(statement);
    for (const table of ['audit_entries', 'audit_values', 'audit_whys'])
      await enableRowLevelSecurity(runner, { table, service: 'directory', privileges: ['select'] });
    for (const table of AUDITED_TABLES) await auditTable(runner, table);
    // After the trigger that writes the entry: triggers of a table run in the order of their names.
    await runner.query(`create trigger audit_forgets_after_delete after delete on employees
      referencing old table as old_rows for each statement execute function forget_in_audit()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  'create sequence audit_numbers',
  `create table audit_entries (
    workspace text not null,
    number bigint not null,
    at timestamptz not null default now(),
    -- Name of a principal; sambung: the service itself; unknown: an instance before this migration, or somebody in the database.
    by text not null collate "C",
    kind text not null collate "C",
    subject text not null collate "C",
    -- Whose record it is, where it is a person's.
    employee_id text collate "C",
    action text not null check (action in ('added', 'changed', 'removed', 'erased')),
    fields text[] not null,
    primary key (workspace, number)
  )`,
  'create index audit_entries_of_person on audit_entries (workspace, employee_id, number) where employee_id is not null',
  'create index audit_entries_by_actor on audit_entries (workspace, by, number)',
  'create index audit_entries_of_kind on audit_entries (workspace, kind, number)',
  // Entries lie in the table as time goes by: a few pages tell where a time begins, and writing costs nothing.
  'create index audit_entries_by_time on audit_entries using brin (at)',
  `create table audit_values (
    workspace text not null,
    number bigint not null,
    before jsonb not null,
    after jsonb not null,
    primary key (workspace, number)
  )`,
  `create table audit_whys (
    workspace text not null,
    number bigint not null,
    why text not null,
    primary key (workspace, number)
  )`,
];

/** `%s` are a row before and after each change of the statement. Materialized: a row would be turned into JSON again for every field of it. */
const RECORD = `
  with rows as materialized (%s), changes as materialized (
    select coalesce(r.after, r.before) as told, d.fields, d.before, d.after
    from rows r cross join lateral (
      select coalesce(array_agg(key order by key), '{}') as fields, coalesce(jsonb_object_agg(key, r.before->key), '{}') as before,
             coalesce(jsonb_object_agg(key, r.after->key), '{}') as after
      from jsonb_object_keys(coalesce(r.after, r.before)) key
      where key <> all ($4) and nullif(r.before->key, 'null') is distinct from nullif(r.after->key, 'null')
    ) d where cardinality(d.fields) > 0
  ), numbered as (
    select c.*, c.told->>'workspace' as workspace, nextval('audit_numbers') as number, c.told->>$3 as person from changes c
  ), entered as (
    insert into audit_entries (workspace, number, by, kind, subject, employee_id, action, fields)
    select workspace, number, $5, $1, (select string_agg(told->>key, '/' order by place) from unnest($2) with ordinality k (key, place)), person, $6,
           case when $6 = 'erased' then '{}' else fields end
    from numbered
  ), explained as (
    insert into audit_whys select workspace, number, $7 from numbered where $7 <> ''
  )
  insert into audit_values select workspace, number, before, after from numbered
  where $6 in ('added', 'changed')
    -- What goes with somebody is not kept because they go.
    or person is null or exists (select from employees e where e.workspace = numbered.workspace and e.id = numbered.person)`;

const FUNCTIONS = [
  // Arguments: kind; the columns that name a row within its workspace; the column that says whose it is, or nothing; what is not told of it.
  `create function keep_audit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  declare
    keys text[] := string_to_array(tg_argv[1], ',');
    untold text[] := string_to_array(tg_argv[3], ',');
    action text := case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else case tg_argv[0] when 'employee' then 'erased' else 'removed' end end;
    source text := case tg_op
      when 'INSERT' then 'select null::jsonb as before, to_jsonb(n) as after from new_rows n'
      when 'UPDATE' then format('select to_jsonb(o) as before, to_jsonb(n) as after from old_rows o join new_rows n using (workspace%s)',
        (select string_agg(format(', %I', key), '') from unnest(keys) key where key <> 'workspace'))
      else 'select to_jsonb(o) as before, null::jsonb as after from old_rows o' end;
  begin
    execute format($record$${RECORD}$record$, source)
      using tg_argv[0], keys, tg_argv[2], untold, coalesce(nullif(current_setting('sambung.actor', true), ''), 'unknown'), action,
            coalesce(current_setting('sambung.why', true), '');
    return null;
  end $$`,
  // A reason that somebody gave may name a person whom it was not about.
  `create function mentions(said text, name text, email text, phone text, external_id text) returns boolean
  language sql immutable parallel safe as $$
    select position(' ' || plain_words(name) || ' ' in ' ' || plain_words(said) || ' ') > 0
      or coalesce(position(lower(email) in lower(said)) > 0, false)
      or coalesce(position(' ' || plain_words(external_id) || ' ' in ' ' || plain_words(said) || ' ') > 0, false)
      or coalesce(length(phone) >= 8 and position(right(regexp_replace(phone, '\\D', '', 'g'), 8) in regexp_replace(said, '\\D', '', 'g')) > 0, false)
  $$`,
  `create function forget_in_audit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from audit_values v using audit_entries a, old_rows o
      where (a.workspace, a.employee_id) = (o.workspace, o.id) and (v.workspace, v.number) = (a.workspace, a.number);
    delete from audit_whys w using audit_entries a, old_rows o
      where (a.workspace, a.employee_id) = (o.workspace, o.id) and (w.workspace, w.number) = (a.workspace, a.number);
    delete from audit_whys w using old_rows o
      where w.workspace = o.workspace
        and mentions(w.why, o.name, o.contact_points->>'email', o.contact_points->>'phone', o.external_id);
    return null;
  end $$`,
  // Only the trigger above deletes, and never an entry.
  `create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_table_name <> 'audit_entries' and pg_trigger_depth() > 1 then return null; end if;
    raise exception 'The audit is only added to: % of % is refused.', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
  end $$`,
  'revoke all on function keep_audit(), forget_in_audit() from public',
];

const KEPT = ['audit_entries', 'audit_values', 'audit_whys'].flatMap((table) => [
  `create trigger only_added_to before update or delete or truncate on ${table} for each statement execute function refuse_audit_change()`,
  // Also in a session that says it is a replica, in which triggers are not fired otherwise.
  `alter table ${table} enable always trigger only_added_to`,
]);

const COLUMNS = [
  // Of an import the audit tells what came of it; its report repeats cells of the files and is forgotten after a while.
  `alter table imports add column counts jsonb generated always as (report - '{problems,warnings,understood}'::text[]) stored`,
  'alter table import_jobs add column why text',
];
