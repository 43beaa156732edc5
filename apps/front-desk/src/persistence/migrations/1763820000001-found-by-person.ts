import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Offers and questions of one person, also those that are over: somebody may ask for everything that is kept of them. */
export class FoundByPerson1763820000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX offers_of_receiver ON offers (workspace, receiver_id, offer_id)');
    await runner.query('CREATE INDEX assists_over ON assist_standings USING gin (involved) WHERE NOT live');
  }

  down = noWayBack;
}
