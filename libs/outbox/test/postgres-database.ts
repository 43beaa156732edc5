import { testDatabase, type DatabaseTemplate } from '@sambung/testing';
import type { DataSource } from 'typeorm';
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
    // For writers of tests that lock their subjects, and for a bus that several processes share.
    await runner.query('CREATE TABLE subject (id text PRIMARY KEY, version int NOT NULL DEFAULT 0)');
    await runner.query(
      'CREATE TABLE recorded (place bigint GENERATED ALWAYS AS IDENTITY, partition int, number int, id text, sender int)',
    );
    await runner.release();
    await dataSource.destroy();
  },
};

/** A database of one's own, and how to connect to it. */
export async function outboxDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  return testDatabase(template);
}

/** Makes the tables as they were in the beginning. */
export async function emptyTables(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    WITH a AS (DELETE FROM outbox), b AS (DELETE FROM outbox_relay), c AS (DELETE FROM inbox_position), d AS (DELETE FROM parked),
         e AS (DELETE FROM applied), f AS (DELETE FROM subject), g AS (DELETE FROM recorded)
    UPDATE outbox_partition
    SET last_number = 0, published_to = 0, resend_from = NULL, holder = NULL, term = 0, lease_until = '-infinity'`);
  await dataSource.query('ALTER TABLE parked ALTER COLUMN id RESTART');
}
