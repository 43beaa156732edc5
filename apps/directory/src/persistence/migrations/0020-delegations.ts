import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from './audit-table';

/** Authority that somebody was given by another, apart from what is their own: it ends by itself, and with the one who gave it. */
export class Delegations implements MigrationInterface {
  readonly name = 'Directory0020Delegations1763700000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await enableRowLevelSecurity(runner, {
      table: 'delegations',
      service: 'directory',
      privileges: ['select', 'insert', 'update', 'delete'],
    });
    await auditTable(runner, {
      table: 'delegations',
      kind: 'delegation',
      keys: ['to_id', 'what'],
      person: 'to_id',
      untold: ['since'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  `create table delegations (
    workspace text not null,
    to_id text not null collate "C",
    what text not null,
    -- Null: the company itself, by hr or an administrator.
    from_id text collate "C",
    -- Null: without limit.
    up_to numeric,
    until timestamptz not null,
    since timestamptz not null default now(),
    unique nulls not distinct (workspace, to_id, what, from_id),
    foreign key (workspace, to_id) references employees (workspace, id) on delete cascade,
    foreign key (workspace, from_id) references employees (workspace, id) on delete cascade
  )`,
  'create index delegations_by_giver on delegations (workspace, from_id) where from_id is not null',
];
