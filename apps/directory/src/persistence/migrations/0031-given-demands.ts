import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Demands that were said by hand are computed from nothing. */
export class GivenDemands implements MigrationInterface {
  readonly name = 'Directory0031GivenDemands1763700000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rota_demands alter column target drop not null, alter column source drop not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
