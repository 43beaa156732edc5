import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports that are under way, with what was sent until they end; and, of each that has ended, what it changed or would have changed. */
export class ImportJobs implements MigrationInterface {
  readonly name = 'Directory0007ImportJobs1763700000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['import_jobs', 'import_files', 'import_differences'])
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

const TABLES = [
  `create table import_jobs (
    workspace text not null,
    id text not null collate "C",
    at timestamptz not null default now(),
    by text not null,
    dry_run boolean not null,
    -- As it was sent; null: one is proposed.
    mapping jsonb,
    progress jsonb not null default '{"phase": "waiting", "rows": 0}',
    -- Whoever works on it, until when unless they say so again. On PostgreSQL's clock.
    claim text,
    claimed_until timestamptz,
    attempts integer not null default 0,
    primary key (workspace, id)
  )`,
  `create index import_jobs_in_order on import_jobs (id)`,
  `create table import_files (
    workspace text not null,
    import_id text not null collate "C",
    name text not null,
    content bytea not null,
    primary key (workspace, import_id, name),
    foreign key (workspace, import_id) references import_jobs (workspace, id) on delete cascade
  )`,
  `create table import_differences (
    workspace text not null,
    import_id text not null collate "C",
    number integer not null,
    employee_id text not null,
    external_id text not null,
    name text not null,
    fate text not null,
    fields jsonb,
    primary key (workspace, import_id, number)
  )`,
  `create index import_differences_of_person on import_differences (workspace, external_id)`,
];
