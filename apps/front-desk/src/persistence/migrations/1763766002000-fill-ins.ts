import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkspaceTable, noWayBack } from './workspace-table';

/** Who is asked to join the floor of which team, and who has. A row goes when they decline or leave. */
export class FillIns1763766002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWorkspaceTable(runner, {
      table: 'fill_ins',
      columns: `employee_id text NOT NULL, team_id text NOT NULL, joined boolean NOT NULL, waiting integer, expires_at timestamptz,
                PRIMARY KEY (workspace, employee_id, team_id)`,
      http: ['select'],
    });
  }

  down = noWayBack;
}
