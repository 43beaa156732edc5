import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the company's own that plans may ask for, and what people may decide in its name: inside a person's row, as their skills are. */
export class TagsAndAuthorities implements MigrationInterface {
  readonly name = 'Directory0004TagsAndAuthorities1763700000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employees
      add column tags text[] not null default '{}',
      add column authorities jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
