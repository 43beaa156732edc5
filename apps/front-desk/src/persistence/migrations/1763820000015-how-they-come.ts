import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Whether somebody at a counter is brought by the sender or fetched by the receiver. An earlier release writes and reads handoffs without it. */
export class HowTheyCome1763820000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE handoffs ADD COLUMN comes text`);
  }

  down = noWayBack;
}
