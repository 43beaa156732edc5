import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** A contact writes the code that they were given: the end of the handoff's id. */
export class FoundByCode1763820000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX standings_by_code ON standings (workspace, right(handoff_id, 8))');
  }

  down = noWayBack;
}
