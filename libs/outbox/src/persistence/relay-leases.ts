import type { Leases, Tenure } from '../publish/outbox-table';
import type { Statements } from './own-connections';
import { LEASES_FREED, WAKE_CHANNEL } from './wake-channel';

interface Row {
  readonly partition: number | null;
  readonly term: string | number;
  readonly share: number;
  readonly next_expiry_ms: number | null;
}

export async function tendLeases(statements: Statements, relay: string, leaseMs: number): Promise<Leases> {
  const rows = await statements.rows<Row>('SELECT * FROM outbox_tend($1, $2::integer)', [relay, leaseMs]);
  return {
    tenures: rows.flatMap(({ partition, term }) => (partition === null ? [] : [{ partition, term: Number(term) }])),
    share: rows[0]?.share ?? 0,
    nextExpiryMs: rows[0]?.next_expiry_ms ?? undefined,
  };
}

/** Only while the term still stands: whoever took the partition over keeps it. */
export async function releaseLeases(statements: Statements, tenures: readonly Tenure[]): Promise<void> {
  if (tenures.length === 0) return;
  await statements.rows(
    `UPDATE outbox_partition p SET holder = NULL, lease_until = '-infinity'
     FROM unnest($1::smallint[], $2::bigint[]) AS given (partition, term)
     WHERE p.partition = given.partition AND p.term = given.term`,
    [tenures.map(({ partition }) => partition), tenures.map(({ term }) => term)],
  );
  await tellOthers(statements);
}

export async function leaveRelays(statements: Statements, relay: string): Promise<void> {
  await statements.rows(`UPDATE outbox_partition SET holder = NULL, lease_until = '-infinity' WHERE holder = $1`, [
    relay,
  ]);
  await statements.rows(`DELETE FROM outbox_relay WHERE relay = $1`, [relay]);
  await tellOthers(statements);
}

async function tellOthers(statements: Statements): Promise<void> {
  await statements.rows('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, LEASES_FREED]);
}
