import type { DataSource } from 'typeorm';
import type { Lag, Leases, OutboxTable, RecordSource, Tenure } from '../publish/outbox-table';
import { continueAfter } from './continue-after';
import { deleteOldRecords } from './delete-old-records';
import { listenForWakes } from './listen-for-wakes';
import { measureExtent } from './measure-extent';
import { nextRecords } from './next-records';
import { OwnConnections } from './own-connections';
import { measureLag, partitionsWithWork } from './outbox-lag';
import { leaveRelays, releaseLeases, tendLeases } from './relay-leases';
import { resendFrom } from './resend-from';

/**
 * The outbox on PostgreSQL (`OUTBOX_MIGRATIONS`). Nearly everything is one short statement, which holds no lock between round trips: a frozen
 * process leaves nothing locked. It uses three connections of its own at most, and `listen` one more.
 */
export class PostgresOutboxTable implements OutboxTable {
  private readonly own: OwnConnections;

  /** The data source is initialised before the first use. */
  constructor(private readonly dataSource: DataSource) {
    this.own = new OwnConnections(dataSource, 3);
  }

  tend(relay: string, leaseMs: number): Promise<Leases> {
    return tendLeases(this.own, relay, leaseMs);
  }

  release(tenures: readonly Tenure[]): Promise<void> {
    return releaseLeases(this.own, tenures);
  }

  leave(relay: string): Promise<void> {
    return leaveRelays(this.own, relay);
  }

  under({ term }: Tenure): RecordSource {
    return this.source(term);
  }

  numbered(): RecordSource {
    return this.source(null);
  }

  withWork(partitions: readonly number[]): Promise<readonly number[]> {
    return partitionsWithWork(this.own, partitions);
  }

  lag(partitions: readonly number[]): Promise<readonly Lag[]> {
    return measureLag(this.own, partitions);
  }

  resend(partition: number, from: number): Promise<void> {
    return resendFrom(this.dataSource, partition, from);
  }

  continueAfter(partition: number, number: number): Promise<void> {
    return continueAfter(this.own, partition, number);
  }

  deleteOld(partition: number, days: number, limit: number): Promise<number> {
    return deleteOldRecords(this.dataSource, partition, days, limit);
  }

  listen(onWake: (what: readonly number[] | 'leases') => void): Promise<{ close(): Promise<void> }> {
    return listenForWakes(this.dataSource, onWake);
  }

  private source(term: number | null): RecordSource {
    return {
      next: (request) => nextRecords(this.own, term, request),
      extent: (partition) => measureExtent(this.own, partition),
    };
  }
}
