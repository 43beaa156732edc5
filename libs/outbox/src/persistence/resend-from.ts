import type { DataSource } from 'typeorm';
import { ResendTooOld } from '../outbox.errors';
import { WAKE_CHANNEL } from './wake-channel';
import { inReadCommitted } from './in-read-committed';

/**
 * Asks whoever sends the partition to send again from that number on. The row's lock keeps retention from deleting
 * what was found a moment before. Throws `ResendTooOld`.
 */
export async function resendFrom(dataSource: DataSource, partition: number, from: number): Promise<void> {
  await inReadCommitted(dataSource, async (manager) => {
    await manager.query('SELECT 1 FROM outbox_partition WHERE partition = $1 FOR UPDATE', [partition]);
    const [kept] = await manager.query<{ oldest: string | number | null }[]>(
      'SELECT min(number) AS oldest FROM outbox WHERE partition = $1 AND number IS NOT NULL',
      [partition],
    );
    const found = kept?.oldest ?? undefined;
    const oldest = found === undefined ? undefined : Number(found);
    if (oldest === undefined || from < oldest) throw new ResendTooOld(partition, from, oldest);
    await manager.query(
      'UPDATE outbox_partition SET resend_from = least(resend_from, $2::bigint) WHERE partition = $1',
      [partition, from],
    );
    await manager.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, String(partition)]);
  });
}
