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

describe('the history on PostgreSQL', () => {
  it('is read again when this process stood still in the middle of reading it', async () => {
    const dataSource = await connectTo(await routingDatabase());
    try {
      const ended = Object.assign(new Error('terminating connection due to idle-in-transaction timeout'), {
        code: '25P03',
      });
      const transaction = jest.spyOn(dataSource, 'transaction').mockRejectedValueOnce(ended);
      expect(await new PostgresLedger(dataSource).history('maju')).toEqual({
        snapshot: undefined,
        decisions: [],
        version: 0,
      });
      expect(transaction).toHaveBeenCalledTimes(2);
    } finally {
      await dataSource.destroy();
    }
  });
});
