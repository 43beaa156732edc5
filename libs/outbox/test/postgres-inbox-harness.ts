import { PostgresLink } from '@sambung/testing';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresInboxTables } from '../src';
import type { InboxHarness } from './inbox-harness';
import { connect } from './postgres-connection';
import { emptyTables, outboxDatabase } from './postgres-database';

type Harness = InboxHarness<EntityManager> & { readonly dataSource: DataSource; readonly link: PostgresLink };

/** One database for a test file; each test gets it empty. */
let opened: Promise<Harness & { end(): Promise<void> }> | undefined;
afterAll(async () => (await opened)?.end());

export async function postgresInbox(): Promise<Harness> {
  opened ??= open();
  const harness = await opened;
  await emptyTables(harness.dataSource);
  return harness;
}

/** The reader's connections run through a link that can be cut; what is looked at in the end does not. */
async function open(): Promise<Harness & { end(): Promise<void> }> {
  const database = await outboxDatabase();
  const link = await PostgresLink.to(database.url);
  const dataSource = await connect(link.url);
  const observer = await connect(database.url, { poolSize: 2 });
  return {
    dataSource,
    link,
    tables: new PostgresInboxTables(dataSource),
    leave: async (tx, trace) => {
      await tx.query('INSERT INTO applied (id) VALUES ($1)', [trace]);
    },
    traces: async () => {
      const rows = await observer.query<{ id: string }[]>('SELECT id FROM applied ORDER BY place');
      return rows.map(({ id }) => id);
    },
    loseNextCommit: (how) => {
      link.cutNextCommit(how);
    },
    close: async () => undefined,
    end: async () => {
      await dataSource.destroy();
      await observer.destroy();
      await link.close();
      await database.drop();
    },
  };
}
