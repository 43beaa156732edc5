import { PARTITION } from './events';
import type { OutboxHarness } from './outbox-harness';
import { SimulatedOutboxTable } from './simulated-outbox-table';

export async function simulatedOutbox(): Promise<OutboxHarness & { readonly table: SimulatedOutboxTable }> {
  const table = new SimulatedOutboxTable();
  const begin: OutboxHarness['begin'] = async (...events) => {
    const rows = table.insert(PARTITION, events);
    return {
      commit: async () => {
        for (const row of rows) row.committed = true;
      },
      rollBack: async () => {
        for (const row of rows) table.rows.splice(table.rows.indexOf(row), 1);
      },
    };
  };
  return {
    table,
    begin,
    write: async (...events) => (await begin(...events)).commit(),
    writeNumbered: async (firstNumber, ...events) => {
      for (const row of table.insert(PARTITION, events, firstNumber)) row.committed = true;
    },
    lapse: async () => {
      for (const row of table.partitions) row.leaseUntil = 0;
    },
    age: async (days) => {
      for (const row of table.rows) row.insertedAt -= days * 86_400_000;
    },
    restoreTo: async (partition, number) => {
      const gone = table.rows.filter((row) => row.partition === partition && (row.number ?? Infinity) > number);
      for (const row of gone) table.rows.splice(table.rows.indexOf(row), 1);
      Object.assign(table.at(partition), { lastNumber: number, publishedTo: number });
    },
    moveCursor: async (partition, to) => {
      table.at(partition).publishedTo = to;
    },
    close: async () => undefined,
  };
}
