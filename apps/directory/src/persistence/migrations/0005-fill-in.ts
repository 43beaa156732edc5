import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a team's manager is asked to join the floor. */
export class FillIn implements MigrationInterface {
  readonly name = 'Directory0005FillIn1763700000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table teams add column fill_in jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
