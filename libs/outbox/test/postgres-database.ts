import { testDatabase, type DatabaseTemplate } from '@sambung/testing';
import { INBOX_MIGRATIONS, letRoleReadPositions, letRoleWriteOutbox, OUTBOX_MIGRATIONS } from '../src';
import { connect } from './postgres-connection';

export const ROLE = 'sambung_outbox_test_http';

/** A service's database with nothing but this library's tables and one role for requests. */
const template: DatabaseTemplate = {
  name: 'outbox',
  async prepare(url) {
    const dataSource = await connect(url, { migrations: [...OUTBOX_MIGRATIONS, ...INBOX_MIGRATIONS] });
    await dataSource.runMigrations({ transaction: 'all' });
    const runner = dataSource.createQueryRunner();
    await runner.query(
      `DO $$ BEGIN CREATE ROLE ${ROLE} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    );
    await letRoleWriteOutbox(runner, ROLE);
    await letRoleReadPositions(runner, ROLE);
    await runner.query('CREATE TABLE applied (place bigint GENERATED ALWAYS AS IDENTITY, id text NOT NULL)');
    await runner.release();
    await dataSource.destroy();
  },
};

/** A database of one's own, and how to connect to it. */
export async function outboxDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  return testDatabase(template);
}
