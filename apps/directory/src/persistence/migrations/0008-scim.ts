import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What identity providers say of people and teams beyond what Sambung works with, and when people and teams came and last changed.
 */
export class Scim implements MigrationInterface {
  readonly name = 'Directory0008Scim1763700000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FUNCTIONS, ...TABLES, ...WHEN_CHANGED]) await runner.query(statement);
    for (const table of ['scim_users', 'scim_groups'])
      await enableRowLevelSecurity(runner, {
        table,
        service: 'directory',
        privileges: ['select', 'insert', 'update', 'delete'],
      });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const FUNCTIONS = [
  // As texts are compared without regard to case: composed characters, lower case of every script whatever the locale of the database.
  `create function scim_fold(value text) returns text language sql immutable strict parallel safe as $$
    select lower(normalize(value) collate "und-x-icu")
  $$`,
  // A list of addresses or numbers in which the one without a value is the person's contact point, which may have changed since.
  `create function scim_entries(entries jsonb, contact_point text) returns jsonb language sql immutable parallel safe as $$
    select jsonb_agg(case when entry ? 'value' then entry else jsonb_build_object('value', contact_point) || entry end order by number)
    from jsonb_array_elements(
      case when jsonb_path_exists(coalesce(entries, '[]'), '$[*] ? (!exists(@.value))') then entries
           else '[{"type": "work"}]'::jsonb || coalesce(entries, '[]') end
    ) with ordinality as each (entry, number)
    where entry ? 'value' or contact_point is not null
  $$`,
];

const TABLES = [
  `create table scim_users (
    workspace text not null,
    employee_id text not null collate "C",
    -- Null: nobody has said one yet.
    user_name text,
    user_name_key text collate "C" generated always as (scim_fold(user_name)) stored,
    external_id text,
    -- The employee's name that the parts in attributes.name belong to.
    named text,
    attributes jsonb not null default '{}',
    -- Who the client says is their manager, while nobody here goes by that.
    manager_said text,
    -- A client has deleted them: shown again once they work here again.
    deleted boolean not null default false,
    primary key (workspace, employee_id),
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
  )`,
  `create unique index scim_users_by_name on scim_users (workspace, user_name_key) where not deleted`,
  `create index scim_users_by_external_id on scim_users (workspace, external_id)`,
  `create index scim_users_waiting on scim_users (workspace, manager_said) where manager_said is not null`,
  `create table scim_groups (
    workspace text not null,
    team_id text not null collate "C",
    external_id text,
    primary key (workspace, team_id),
    foreign key (workspace, team_id) references teams (workspace, id)
  )`,
  `alter table employees add column email_key text collate "C" generated always as (scim_fold(nullif(contact_points->>'email', ''))) stored`,
  `create index employees_by_email on employees (workspace, email_key)`,
];

/** Whoever raises the version says when, however they do it. */
const WHEN_CHANGED = [
  `create function note_change() returns trigger language plpgsql as $$ begin new.changed_at := now(); return new; end $$`,
  ...['employees', 'teams'].flatMap((table) => [
    `alter table ${table} add column created_at timestamptz not null default now(), add column changed_at timestamptz not null default now()`,
    `create trigger note_change before update on ${table} for each row when (new.version <> old.version) execute function note_change()`,
  ]),
];
