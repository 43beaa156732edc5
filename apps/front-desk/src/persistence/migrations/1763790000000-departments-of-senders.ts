import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Which department a handoff came from when it was asked for: people move on and are forgotten, a report of last March stays as it was. */
export class DepartmentsOfSenders1763790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE handoffs ADD COLUMN sender_team_id text');
    // Of what is older only today's department is known.
    await runner.query(
      'UPDATE handoffs h SET sender_team_id = p.team_id FROM people p WHERE p.workspace = h.workspace AND p.employee_id = h.sender_id',
    );
    await runner.query('CREATE INDEX handoffs_by_time ON handoffs (workspace, requested_at)');
    await runner.query('CREATE INDEX assists_by_time ON assists (workspace, requested_at)');
  }

  down = noWayBack;
}
