import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTBOX_TEND } from './outbox-tend.sql';

/** A database of before has a function that looked at the clock several times. */
export class TendAtOneMoment1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX_TEND);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
