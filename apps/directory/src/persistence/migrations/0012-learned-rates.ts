import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether routing may learn how long people take. */
export class LearnedRates implements MigrationInterface {
  readonly name = 'Directory0012LearnedRates1763700000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workspaces add column learned_rates boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
