import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Since when an instance has been heard of without a break: whoever was away must not judge others by what they could not tell it. */
export class WellSince1763820000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE instances ADD COLUMN well_since timestamptz NOT NULL DEFAULT clock_timestamp()');
  }

  down = noWayBack;
}
