import type { InboxHarness } from './inbox-harness';
import { SimulatedInboxTables, type SimulatedTransaction } from './simulated-inbox-tables';

export async function simulatedInbox(): Promise<InboxHarness<SimulatedTransaction>> {
  const tables = new SimulatedInboxTables();
  return {
    tables,
    leave: async (tx, trace) => {
      tx.state.traces.push(trace);
    },
    traces: async () => tables.state.traces,
    loseNextCommit: (how) => tables.commitFaults.push(how),
    close: async () => undefined,
  };
}
