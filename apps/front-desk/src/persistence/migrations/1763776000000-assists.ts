import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkspaceTable, noWayBack } from './workspace-table';

/**
 * Questions among colleagues: what was asked, answered and thought of it in words (`assists`, the only place where a note about a contact may
 * stand), and what routing has decided (`assist_standings`). Their offers stand among the others.
 */
export class Assists1763776000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWorkspaceTable(runner, {
      table: 'assists',
      columns: `assist_id text COLLATE "C" NOT NULL, handoff_id text COLLATE "C", note text, answers jsonb NOT NULL DEFAULT '{}',
                helpful boolean, requested_at timestamptz NOT NULL, PRIMARY KEY (workspace, assist_id)`,
      http: ['select', 'insert', 'update'],
    });
    await runner.query(
      'CREATE INDEX assists_of_handoff ON assists (workspace, handoff_id) WHERE handoff_id IS NOT NULL',
    );
    await createWorkspaceTable(runner, {
      table: 'assist_standings',
      columns: `assist_id text COLLATE "C" NOT NULL, standing jsonb NOT NULL, live boolean NOT NULL, involved text[] NOT NULL,
                PRIMARY KEY (workspace, assist_id)`,
      http: ['select', 'insert'],
      storage: 'fillfactor = 70',
    });
    await runner.query('CREATE INDEX assists_live ON assist_standings USING gin (involved) WHERE live');
    await runner.query('ALTER TABLE offers ADD COLUMN assist boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE desk_events ADD COLUMN assist_id text COLLATE "C"');
  }

  down = noWayBack;
}
