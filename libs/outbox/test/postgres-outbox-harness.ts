import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { DataSource } from 'typeorm';
import { Outbox, PostgresOutboxTable } from '../src';
import type { OutboxHarness } from './outbox-harness';
import { connect } from './postgres-connection';
import { emptyTables, outboxDatabase } from './postgres-database';

type Harness = OutboxHarness & { readonly dataSource: DataSource; readonly url: string };

/** One database for a test file; each test gets it empty. */
let opened: Promise<Harness & { end(): Promise<void> }> | undefined;
afterAll(async () => (await opened)?.end());

export async function postgresOutbox(): Promise<Harness> {
  opened ??= open();
  const harness = await opened;
  await emptyTables(harness.dataSource);
  return harness;
}

async function open(): Promise<Harness & { end(): Promise<void> }> {
  const database = await outboxDatabase();
  const dataSource = await connect(database.url, { poolSize: 20 });
  const outbox = new Outbox({ topic: FRONT_DESK_TOPIC, dataSource });
  return {
    dataSource,
    url: database.url,
    table: new PostgresOutboxTable(dataSource),
    write: (...events) => dataSource.transaction((manager) => outbox.add(manager, events)),
    writeNumbered: (firstNumber, ...events) =>
      dataSource.transaction((manager) => outbox.addNumbered(manager, firstNumber, events)),
    begin: async (...events) => {
      const runner = dataSource.createQueryRunner();
      await runner.startTransaction();
      await outbox.add(runner.manager, events);
      return {
        commit: () => runner.commitTransaction().finally(() => runner.release()),
        rollBack: () => runner.rollbackTransaction().finally(() => runner.release()),
      };
    },
    lapse: async () => {
      await dataSource.query(`UPDATE outbox_partition SET lease_until = '-infinity'`);
    },
    age: async (days) => {
      await dataSource.query(`UPDATE outbox SET inserted_at = inserted_at - $1 * interval '1 day'`, [days]);
    },
    restoreTo: async (partition, number) => {
      await dataSource.query('DELETE FROM outbox WHERE partition = $1 AND (number IS NULL OR number > $2)', [
        partition,
        number,
      ]);
      await dataSource.query('UPDATE outbox_partition SET last_number = $2, published_to = $2 WHERE partition = $1', [
        partition,
        number,
      ]);
    },
    moveCursor: async (partition, to) => {
      await dataSource.query('UPDATE outbox_partition SET published_to = $2 WHERE partition = $1', [partition, to]);
    },
    close: async () => undefined,
    end: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
