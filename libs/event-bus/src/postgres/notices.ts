import type { ClientBase, Pool } from 'pg';

/** What processes tell each other, to save waiting: nothing depends on it, polling finds everything. */
export const CHANNEL = 'sambung_bus';

export type Notice =
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'records'; readonly from: string; readonly places: readonly string[] };

/** Inside the transaction that shared partitions out anew: rare. */
export async function groupChanged(client: ClientBase, group: string): Promise<void> {
  const notice: Notice = { kind: 'group', group };
  await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)]);
}

/** NOTIFY takes a lock of the whole server at commit, so it never stands in a sender's transaction. */
export async function recordsArrived(pool: Pool, from: string, places: readonly string[]): Promise<void> {
  const notice: Notice = { kind: 'records', from, places };
  await pool.query({ name: 'bus-notify', text: 'select pg_notify($1, $2)', values: [CHANNEL, JSON.stringify(notice)] });
}

/** Undefined for what is none of ours. */
export function readNotice(payload: string | undefined): Notice | undefined {
  try {
    return JSON.parse(payload ?? '') as Notice;
  } catch {
    return undefined;
  }
}

/** A topic-partition in one word. */
export function placeName(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}
