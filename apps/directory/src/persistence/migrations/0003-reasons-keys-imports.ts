import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons with their plans, the keys of integrations, and what imports reported. */
export class ReasonsKeysImports implements MigrationInterface {
  readonly name = 'Directory0003ReasonsKeysImports1763700000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await enableRowLevelSecurity(runner, {
      table: 'reasons',
      service: 'directory',
      privileges: ['select', 'insert', 'update'],
    });
    await enableRowLevelSecurity(runner, {
      table: 'api_keys',
      service: 'directory',
      privileges: ['select', 'insert', 'update'],
    });
    await enableRowLevelSecurity(runner, {
      table: 'imports',
      service: 'directory',
      privileges: ['select', 'insert', 'delete'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  `create table reasons (
    workspace text not null references workspaces,
    id text not null collate "C",
    key text not null,
    name jsonb not null,
    words text not null generated always as (' ' || plain_words(key || ' ' || (name->>'id') || ' ' || (name->>'en'))) stored,
    short_answer jsonb,
    priority integer not null check (priority between 0 and 100),
    steps jsonb not null,
    -- Null in a draft of the seed catalogue only: nobody is named yet, so it cannot be live.
    last_resort text collate "C",
    active boolean not null,
    version integer not null default 1,
    primary key (workspace, id),
    unique (workspace, key),
    foreign key (workspace, last_resort) references employees (workspace, id),
    check (last_resort is not null or not active)
  )`,
  `create index reasons_of_last_resort on reasons (workspace, last_resort)`,
  `create table api_keys (
    workspace text not null references workspaces,
    id text not null collate "C",
    name text not null,
    -- Keys are found by it before any workspace is known.
    prefix text not null unique,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scopes text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace, id)
  )`,
  `create table imports (
    workspace text not null references workspaces,
    id text not null collate "C",
    at timestamptz not null default now(),
    by text not null,
    report jsonb not null,
    primary key (workspace, id)
  )`,
  `create index imports_in_order on imports (workspace, at desc)`,
];
