import { SimulatedLedger } from '../../../apps/routing/test/simulated-ledger';
import type { Append, Standing } from '../../../apps/routing/src/run-switchboards/ledger';
import { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';

export interface LedgerWatch {
  claimed(standings: readonly Standing[]): void;
  appended(append: Append): void;
}

/** Routing's database: the ledger, and the outbox that its appends fill in the same transaction. Whatever commits is seen at once. */
export class SharedLedger extends SimulatedLedger {
  readonly outbox: SimulatedOutboxTable;

  constructor(
    partitionCount: number,
    private readonly watch: LedgerWatch,
  ) {
    super();
    this.outbox = new SimulatedOutboxTable(partitionCount);
  }

  override async claim(partitions: readonly number[], url: string): Promise<readonly Standing[]> {
    const standings = await super.claim(partitions, url);
    this.watch.claimed(standings);
    return standings;
  }

  override async append(append: Append): Promise<boolean> {
    const appended = await super.append(append);
    if (!appended) return false;
    const { partition, publicNo } = append.from;
    for (const row of this.outbox.insert(partition, append.records, publicNo + 1)) row.committed = true;
    this.outbox.at(partition).lastNumber = append.to.publicNo;
    this.watch.appended(append);
    return true;
  }
}
