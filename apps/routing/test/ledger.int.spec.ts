import { PostgresLedger } from '../src/persistence/postgres-ledger';
import { describeLedger } from './ledger.contract';
import { connectTo, routingDatabase } from './routing-database';

describeLedger('PostgreSQL', async () => {
  const dataSource = await connectTo(await routingDatabase());
  return {
    ledger: new PostgresLedger(dataSource),
    publicNumbers: async () => {
      const rows = await dataSource.query<{ number: number }[]>('SELECT number FROM outbox ORDER BY number');
      return rows.map(({ number }) => number);
    },
    isLive: async (handoffId) => {
      const [row] = await dataSource.query<{ live: boolean }[]>('SELECT live FROM handoff WHERE handoff_id = $1', [
        handoffId,
      ]);
      return row?.live;
    },
    close: () => dataSource.destroy(),
  };
});
