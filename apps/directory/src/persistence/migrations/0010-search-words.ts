import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are looked up by, one row for each word, in the order in which it is shown: a page of a search is read off an index, whatever the
 * number of people it could go on to. Only comparisons that leak nothing are needed for it, so row-level security keeps no index from being used.
 * The rows are kept by triggers, in the transaction that changes the person.
 */
export class SearchWords implements MigrationInterface {
  readonly name = 'Directory0010SearchWords1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists fuzzystrmatch');
    for (const statement of [...WITHOUT_TRIGRAMS, ...TABLES, ...FUNCTIONS, ...FILLED, ...TRIGGERS])
      await runner.query(statement);
    for (const table of ['search_words', 'name_words'])
      await enableRowLevelSecurity(runner, { table, service: 'directory', privileges: ['select'] });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Trigrams found whom words meant by reading everybody who shared three letters with them: a second for a near word, and half of an import’s writing. */
const WITHOUT_TRIGRAMS = [
  'drop function if exists employees_by_words(text, boolean)',
  'drop function if exists begins_something(text)',
  'drop function if exists one_slip(text)',
  'drop index employees_words',
  'drop index employees_roles',
  // Of an address its own part by words, and all of it as it is written; not the company’s domain, which would mean everybody.
  'alter table employees drop column words',
  `alter table employees add column words text not null generated always as (' ' || plain_words(name
     || ' ' || coalesce(external_id, '')
     || ' ' || coalesce(contact_points->>'extension', '')
     || ' ' || split_part(coalesce(contact_points->>'email', ''), '@', 1)
     || ' ' || coalesce(contact_points->>'phone', '')) || ' ' || lower(coalesce(contact_points->>'email', ''))) stored`,
  'drop index employees_of_team',
  'drop index employees_of_site',
  'create index employees_of_team on employees (workspace, team_id, name_plain, id)',
  'create index employees_of_site on employees (workspace, site_id, name_plain, id)',
];

const TABLES = [
  // kind 1: a word of the name. 2: of what reaches or numbers them. 3: the key of a role they hold. 4: a whole e-mail address.
  `create table search_words (
    workspace text not null,
    kind smallint not null,
    word text not null collate "C",
    name_plain text not null collate "C",
    employee_id text not null collate "C",
    primary key (workspace, kind, word, name_plain, employee_id)
  )`,
  // Each word of a name once: what a mistyped word could have meant.
  `create table name_words (workspace text not null, word text not null collate "C", primary key (workspace, word))`,
];

const FUNCTIONS = [
  // The words that are searched for: an e-mail address stays in one piece.
  `create function said_words(said text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(word order by place, n), '{}') from (
      select place, n, word from regexp_split_to_table(btrim(said), '\\s+') with ordinality part (text, place),
        unnest(case when text like '_%@%' then array[lower(text)] else string_to_array(plain_words(text), ' ') end)
          with ordinality word (word, n) where word <> '') words
  $$`,
  `create function search_words_of(workspace text, id text, name_plain text, words text, roles text[]) returns setof search_words
    language sql stable parallel safe as $$
    with named as (select distinct word from unnest(string_to_array(name_plain, ' ')) word where word <> '')
    select workspace, 1::smallint, word, name_plain, id from named
    union all select workspace, case when position('@' in word) > 0 then 4 else 2 end::smallint, word, name_plain, id from (
      select word from unnest(string_to_array(words, ' ')) word where word <> '' except select word from named) known
    union all select workspace, 3::smallint, role, name_plain, id from (select distinct unnest(roles) as role) held
  $$`,
  `create function keep_search_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      insert into search_words
        select w.* from new_rows e, search_words_of(e.workspace, e.id, e.name_plain, e.words, e.roles) w order by 1, 2, 3, 4, 5;
      insert into name_words
        select distinct e.workspace, word from new_rows e, unnest(string_to_array(e.name_plain, ' ')) word where word <> ''
        order by 1, 2 on conflict do nothing;
      return null;
    end if;
    if tg_op = 'UPDATE' then
      with old_words as (
        select w.* from old_rows o join new_rows n using (workspace, id), search_words_of(o.workspace, o.id, o.name_plain, o.words, o.roles) w
        where (o.name_plain, o.words, o.roles) is distinct from (n.name_plain, n.words, n.roles)
      ), new_words as (
        select w.* from old_rows o join new_rows n using (workspace, id), search_words_of(n.workspace, n.id, n.name_plain, n.words, n.roles) w
        where (o.name_plain, o.words, o.roles) is distinct from (n.name_plain, n.words, n.roles)
      ), gone as (
        delete from search_words s using (select * from old_words except select * from new_words) w
        where (s.workspace, s.kind, s.word, s.name_plain, s.employee_id) = (w.workspace, w.kind, w.word, w.name_plain, w.employee_id)
      ), come as (
        insert into search_words select * from new_words except select * from old_words
      )
      insert into name_words select distinct workspace, word from new_words where kind = 1 on conflict do nothing;
    else
      delete from search_words s
        using old_rows o, search_words_of(o.workspace, o.id, o.name_plain, o.words, o.roles) w
        where (s.workspace, s.kind, s.word, s.name_plain, s.employee_id) = (w.workspace, w.kind, w.word, w.name_plain, w.employee_id);
    end if;
    -- Nobody’s name any more: an erased person leaves no trace of theirs.
    delete from name_words n using (
        select distinct o.workspace, word from old_rows o, unnest(string_to_array(o.name_plain, ' ')) word) w
      where (n.workspace, n.word) = (w.workspace, w.word)
        and not exists (select from search_words s where s.workspace = n.workspace and s.kind = 1 and s.word = n.word);
    return null;
  end $$`,
  'revoke all on function keep_search_words() from public',
];

const FILLED = [
  `insert into search_words select w.* from employees e, search_words_of(e.workspace, e.id, e.name_plain, e.words, e.roles) w`,
  `insert into name_words select distinct workspace, word from search_words where kind = 1`,
  'analyze search_words, name_words, employees',
];

const keepAfter = (event: string, rows: string): string =>
  `create trigger search_words_after_${event} after ${event} on employees referencing ${rows}
   for each statement execute function keep_search_words()`;
const TRIGGERS = [
  keepAfter('insert', 'new table as new_rows'),
  keepAfter('update', 'old table as old_rows new table as new_rows'),
  keepAfter('delete', 'old table as old_rows'),
];
