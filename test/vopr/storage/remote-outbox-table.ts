import type { Lag, Leases, OutboxTable, RecordSource, Tenure } from '../../../libs/outbox/src/publish/outbox-table';
import type { Line } from '../time/line';
import { overLine } from '../time/line';
import type { Steps } from '../time/steps';

/** An outbox at the end of a line. */
export class RemoteOutboxTable implements OutboxTable {
  constructor(
    private readonly table: OutboxTable,
    private readonly line: Line,
    private readonly steps: Steps,
  ) {}

  tend(relay: string, leaseMs: number): Promise<Leases> {
    return this.line.call('tend leases', () => this.table.tend(relay, leaseMs));
  }

  release(tenures: readonly Tenure[]): Promise<void> {
    return this.line.call('release leases', () => this.table.release(tenures));
  }

  leave(relay: string): Promise<void> {
    return this.line.call('leave', () => this.table.leave(relay));
  }

  under(tenure: Tenure): RecordSource {
    return overLine(this.line, this.table.under(tenure), `outbox/${tenure.partition} term ${tenure.term}`);
  }

  numbered(): RecordSource {
    return overLine(this.line, this.table.numbered(), 'outbox');
  }

  withWork(partitions: readonly number[]): Promise<readonly number[]> {
    return this.line.call('look for work', () => this.table.withWork(partitions));
  }

  lag(partitions: readonly number[]): Promise<readonly Lag[]> {
    return this.line.call('measure lag', () => this.table.lag(partitions));
  }

  resend(partition: number, from: number): Promise<void> {
    return this.line.call(`resend from ${from}`, () => this.table.resend(partition, from));
  }

  continueAfter(partition: number, number: number): Promise<void> {
    return this.line.call('continue after', () => this.table.continueAfter(partition, number));
  }

  deleteOld(partition: number, days: number, limit: number): Promise<number> {
    return this.line.call('delete old', () => this.table.deleteOld(partition, days, limit));
  }

  listen(onWake: (what: readonly number[] | 'leases') => void): Promise<{ close(): Promise<void> }> {
    const { process } = this.line;
    return this.table.listen((what) => this.steps.schedule(process, 'hears of its outbox', 0, () => onWake(what)));
  }
}
