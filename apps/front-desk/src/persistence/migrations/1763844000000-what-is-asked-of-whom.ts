import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/**
 * Whom a reason's plan asks for, and which roles people hold: what waits is shown to the manager of those whom it may be offered to. Rows that an earlier
 * release wrote are filled when the directory says them again, within a day. And what each person did in the last days, found by person: occupancy.
 */
export class WhatIsAskedOfWhom1763844000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE people ADD COLUMN roles text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      ALTER TABLE reasons ADD COLUMN asked_roles text[] NOT NULL DEFAULT '{}', ADD COLUMN asked_team_ids text[] NOT NULL DEFAULT '{}',
        ADD COLUMN asked_ids text[] NOT NULL DEFAULT '{}', ADD COLUMN complaint boolean NOT NULL DEFAULT false`);
    await runner.query(
      `CREATE INDEX feed_of_presence ON feed (workspace, subject, number) WHERE name = 'presence.changed'`,
    );
  }

  down = noWayBack;
}
