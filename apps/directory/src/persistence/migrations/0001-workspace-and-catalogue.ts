import { createHttpRole, enableRowLevelSecurity, httpRoleOf } from '@sambung/platform';
import { letRoleWriteOutbox } from '@sambung/outbox';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who the workspace is, and the words it speaks: roles, skills, duties, sites, teams.
 *
 * The row of `workspaces` is also the lock of the whole directory of a workspace: rules such as “a live plan always ends with somebody” span
 * many rows, and two changes that are each right alone could break them together.
 */
export class WorkspaceAndCatalogue implements MigrationInterface {
  readonly name = 'Directory0001WorkspaceAndCatalogue1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    await createHttpRole(runner, 'directory');
    await letRoleWriteOutbox(runner, httpRoleOf('directory'));
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create extension if not exists unaccent');
    await runner.query('create extension if not exists btree_gin');
    await runner.query(PLAIN);
    for (const table of TABLES) await runner.query(table);
    for (const table of ['workspaces', 'roles', 'skills', 'duties', 'sites', 'teams']) {
      await enableRowLevelSecurity(runner, { table, service: 'directory', privileges: ['select', 'insert', 'update'] });
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/**
 * A text as it is searched: lower case, without accents, words parted by one space, apostrophes gone (O’Connell is oconnell). Immutable, which
 * unaccent alone is not (its dictionary could be exchanged), so that columns and indexes may be made of it.
 */
const PLAIN = `
  create function plain_words(value text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
      translate(lower(public.unaccent('public.unaccent'::regdictionary, value)), '''’‘\`´+', ''),
      '[][!"#$%&()*,./:;<=>?@\\\\^_{|}~[:space:]-]+', ' ', 'g'))
  $$`;

const TABLES = [
  `create table workspaces (
    workspace text primary key,
    region text not null default 'ID',
    time_zone text not null default 'Asia/Jakarta',
    version integer not null default 1,
    created_at timestamptz not null default now(),
    -- The daily round of every subject's state: when it is due, and how far it has come.
    republish_due timestamptz not null default now() + interval '1 day',
    republish_kind text,
    republish_after text,
    republished_at timestamptz
  )`,
  `create table roles (
    workspace text not null references workspaces,
    key text not null,
    office text not null check (office in ('front', 'back')),
    name jsonb not null,
    words text not null generated always as (' ' || plain_words(key || ' ' || (name->>'id') || ' ' || (name->>'en'))) stored,
    version integer not null default 1,
    primary key (workspace, key)
  )`,
  `create table skills (
    workspace text not null references workspaces,
    key text not null,
    name jsonb not null,
    version integer not null default 1,
    primary key (workspace, key)
  )`,
  `create table sites (
    workspace text not null references workspaces,
    id text not null collate "C",
    key text not null,
    name text not null,
    words text not null generated always as (' ' || plain_words(key || ' ' || name)) stored,
    time_zone text not null,
    fallback_number text,
    active boolean not null default true,
    version integer not null default 1,
    primary key (workspace, id),
    unique (workspace, key)
  )`,
  `create table teams (
    workspace text not null references workspaces,
    id text not null collate "C",
    key text not null,
    name jsonb not null,
    words text not null generated always as (' ' || plain_words(key || ' ' || (name->>'id') || ' ' || (name->>'en'))) stored,
    office text not null check (office in ('front', 'back')),
    manager_id text collate "C",
    opening_hours jsonb,
    active boolean not null default true,
    version integer not null default 1,
    primary key (workspace, id),
    unique (workspace, key)
  )`,
  `create table duties (
    workspace text not null references workspaces,
    key text not null,
    name jsonb not null,
    words text not null generated always as (' ' || plain_words(key || ' ' || (name->>'id') || ' ' || (name->>'en'))) stored,
    role text,
    team_id text collate "C",
    version integer not null default 1,
    primary key (workspace, key),
    foreign key (workspace, role) references roles (workspace, key),
    foreign key (workspace, team_id) references teams (workspace, id)
  )`,
];
