import { letRoleReadPositions, letRoleWriteOutbox } from '@sambung/outbox';
import { createHttpRole, httpRoleOf } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkspaceTable, noWayBack, SERVICE } from './workspace-table';

/** What front-desk has read of the directory: enough to check a request, to name people and to check keys. */
export class DirectoryRead1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createHttpRole(runner, SERVICE);
    await letRoleWriteOutbox(runner, httpRoleOf(SERVICE));
    await letRoleReadPositions(runner, httpRoleOf(SERVICE));
    await createWorkspaceTable(runner, {
      table: 'people',
      columns: `employee_id text NOT NULL, name text NOT NULL, active boolean NOT NULL, offices text[] NOT NULL,
                team_id text, site_id text, manager_id text, deputy_id text, contact_points jsonb NOT NULL,
                PRIMARY KEY (workspace, employee_id)`,
      http: ['select'],
    });
    await createWorkspaceTable(runner, {
      table: 'reasons',
      columns: `reason_id text NOT NULL, key text NOT NULL, name jsonb NOT NULL, short_answer jsonb, active boolean NOT NULL,
                PRIMARY KEY (workspace, reason_id)`,
      http: ['select'],
    });
    // Not unique: a key may pass from one reason to another, and the two states arrive one after the other.
    await runner.query('CREATE INDEX reasons_by_key ON reasons (workspace, key)');
    await createWorkspaceTable(runner, {
      table: 'teams',
      columns:
        'team_id text NOT NULL, name jsonb NOT NULL, manager_id text, active boolean NOT NULL, PRIMARY KEY (workspace, team_id)',
      http: ['select'],
    });
    await createWorkspaceTable(runner, {
      table: 'sites',
      columns:
        'site_id text NOT NULL, name text NOT NULL, time_zone text NOT NULL, active boolean NOT NULL, PRIMARY KEY (workspace, site_id)',
      http: ['select'],
    });
    await createWorkspaceTable(runner, {
      table: 'api_keys',
      columns: `api_key_id text NOT NULL, prefix text NOT NULL, sha256 text NOT NULL, scopes text[] NOT NULL,
                expires_at timestamptz, revoked boolean NOT NULL, PRIMARY KEY (workspace, api_key_id)`,
      http: [],
    });
    await runner.query('CREATE INDEX api_keys_by_prefix ON api_keys (prefix)');
  }

  down = noWayBack;
}
