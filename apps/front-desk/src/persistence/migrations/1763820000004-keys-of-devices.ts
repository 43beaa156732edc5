import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Keys that sign a device in are somebody’s, and go with them. */
export class KeysOfDevices1763820000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_keys ADD COLUMN employee_id text');
    await runner.query(
      'CREATE INDEX api_keys_of_employee ON api_keys (workspace, employee_id) WHERE employee_id IS NOT NULL',
    );
  }

  down = noWayBack;
}
