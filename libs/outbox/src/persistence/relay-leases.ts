import type { DataSource } from 'typeorm';
import type { Leases, Tenure } from '../publish/outbox-table';
import { LEASES_FREED, WAKE_CHANNEL } from './wake-channel';

interface Row {
  readonly partition: number | null;
  readonly term: string | number;
  readonly share: number;
  readonly next_expiry_ms: number | null;
}

export async function tendLeases(dataSource: DataSource, relay: string, leaseMs: number): Promise<Leases> {
  const rows = await dataSource.query<Row[]>('SELECT * FROM outbox_tend($1, $2::integer)', [relay, leaseMs]);
  return {
    tenures: rows.flatMap(({ partition, term }) => (partition === null ? [] : [{ partition, term: Number(term) }])),
    share: rows[0]?.share ?? 0,
    nextExpiryMs: rows[0]?.next_expiry_ms ?? undefined,
  };
}

/** Only while the term still stands: whoever took the partition over keeps it. */
export async function releaseLeases(dataSource: DataSource, tenures: readonly Tenure[]): Promise<void> {
  if (tenures.length === 0) return;
  await dataSource.query(
    `UPDATE outbox_partition p SET holder = NULL, lease_until = '-infinity'
     FROM unnest($1::smallint[], $2::bigint[]) AS given (partition, term)
     WHERE p.partition = given.partition AND p.term = given.term`,
    [tenures.map(({ partition }) => partition), tenures.map(({ term }) => term)],
  );
  await tellOthers(dataSource);
}

export async function leaveRelays(dataSource: DataSource, relay: string): Promise<void> {
  await dataSource.query(`UPDATE outbox_partition SET holder = NULL, lease_until = '-infinity' WHERE holder = $1`, [
    relay,
  ]);
  await dataSource.query('DELETE FROM outbox_relay WHERE relay = $1', [relay]);
  await tellOthers(dataSource);
}

async function tellOthers(dataSource: DataSource): Promise<void> {
  await dataSource.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, LEASES_FREED]);
}
