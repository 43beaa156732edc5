import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './workspace-table';

/** Events of a desk may be about somebody else: the id of that employee. Names are joined when it is read, as everywhere. */
export class AboutSomebody1763766001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE desk_events ADD COLUMN about_id text');
  }

  down = noWayBack;
}
