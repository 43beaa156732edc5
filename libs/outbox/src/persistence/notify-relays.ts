import type { DataSource } from 'typeorm';
import { WAKE_CHANNEL } from './wake-channel';

/** Wakes the relays of other processes: one NOTIFY for all the partitions, in a transaction of its own. */
export async function notifyRelays(dataSource: DataSource, partitions: readonly number[]): Promise<void> {
  await dataSource.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, partitions.join(',')]);
}
