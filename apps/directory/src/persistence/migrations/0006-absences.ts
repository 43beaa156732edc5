import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people are away, and why: inside a person's row, as their hours are. */
export class Absences implements MigrationInterface {
  readonly name = 'Directory0006Absences1763700000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employees add column absences jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
