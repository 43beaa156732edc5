import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Which live handoffs a manager was asked to help with. Most handoffs go nowhere above, and cost this index nothing. */
export class AskedAbove1763766000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX standings_asked_above ON standings USING gin ((standing->'askedAbove'))
      WHERE standing->'askedAbove' <> '[]' AND state <> 'ended'`);
  }

  down = noWayBack;
}
