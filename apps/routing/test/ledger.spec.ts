import { partitionOf } from '@sambung/contracts';
import { describeLedger } from './ledger.contract';
import { SimulatedLedger } from './simulated-ledger';

describeLedger('a simulated store', async () => {
  const ledger = new SimulatedLedger();
  return {
    ledger,
    publicNumbers: async () =>
      ledger.records.filter(({ partition }) => partition === partitionOf('maju')).map(({ number }) => number),
    isLive: async (handoffId) => ledger.handoffs.get(`maju ${handoffId}`)?.live,
    close: async () => undefined,
  };
});
