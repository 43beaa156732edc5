import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that sign a device in are somebody’s, and go with them. */
export class KeysOfDevices implements MigrationInterface {
  readonly name = 'Routing0004KeysOfDevices1763820000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key ADD COLUMN employee_id text');
    await runner.query(
      'CREATE INDEX api_key_of_employee ON api_key (workspace, employee_id) WHERE employee_id IS NOT NULL',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
