import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What else people say who mean a reason: a company's own words, beside those that its name holds. */
export class AlsoSaid implements MigrationInterface {
  readonly name = 'Directory0033AlsoSaid1763700000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table reasons add column also_said text[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
