import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from './audit-table';

/** What usually comes to a team, computed from real contacts, with what it was computed from. The contacts themselves are not kept. */
export class RotaDemands implements MigrationInterface {
  readonly name = 'Directory0023RotaDemands1763700000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await enableRowLevelSecurity(runner, {
      table: 'rota_demands',
      service: 'directory',
      privileges: ['select', 'insert', 'update', 'delete'],
    });
    await auditTable(runner, {
      table: 'rota_demands',
      kind: 'rota-demand',
      keys: ['team_id', 'key'],
      untold: ['needs', 'saved_at'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLE = `create table rota_demands (
  workspace text not null,
  team_id text not null collate "C",
  key text not null collate "C",
  version integer not null default 1,
  target jsonb not null,
  needs jsonb not null,
  source jsonb not null,
  saved_at timestamptz not null,
  primary key (workspace, team_id, key),
  foreign key (workspace, team_id) references teams (workspace, id)
)`;
