import type { DataSource } from 'typeorm';

const AT_ONCE = 5_000;

/** What is deleted once it is older than so many seconds. */
const OLD: Readonly<Record<Forgettable, string>> = {
  idempotencyKeys: `DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_keys WHERE created_at < clock_timestamp() - $1 * interval '1 second' LIMIT ${AT_ONCE}))`,
  outcomes: `DELETE FROM command_outcomes WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM command_outcomes WHERE decided_at < clock_timestamp() - $1 * interval '1 second' LIMIT ${AT_ONCE}))`,
  deskEvents: `DELETE FROM desk_events WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM desk_events WHERE at < clock_timestamp() - $1 * interval '1 second' ORDER BY at LIMIT ${AT_ONCE}))`,
  // The floor is raised in the same statement: a reader never meets a gap that it is not told of.
  feed: `WITH gone AS (
      DELETE FROM feed WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM feed WHERE read_at < clock_timestamp() - $1 * interval '1 second' ORDER BY read_at LIMIT ${AT_ONCE}))
      RETURNING workspace, number)
    INSERT INTO feed_floor (workspace, number) SELECT workspace, max(number) FROM gone GROUP BY workspace ORDER BY workspace
    ON CONFLICT (workspace) DO UPDATE SET number = greatest(feed_floor.number, excluded.number)`,
  pushes: `DELETE FROM pushes WHERE expires_at < clock_timestamp() - $1 * interval '1 second'`,
  leases: `DELETE FROM leases WHERE expires_at < clock_timestamp() - $1 * interval '1 second'`,
  // Routing may have spoken of somebody before it knew that they were erased, and be read after it: their presence came back.
  presenceOfNobody: `DELETE FROM presence p WHERE (p.state->>'at')::timestamptz < clock_timestamp() - $1 * interval '1 second'
    AND NOT EXISTS (SELECT FROM people e WHERE e.workspace = p.workspace AND e.employee_id = p.employee_id)`,
  // A desk that was opened within a moment of the erasure, and whoever asked of themself then, have made a row again.
  reachabilityOfNobody: `DELETE FROM reachability r WHERE NOT r.reachable
    AND coalesce(r.stream_closed_at, '-infinity') < clock_timestamp() - $1 * interval '1 second'
    AND NOT EXISTS (SELECT FROM people e WHERE e.workspace = r.workspace AND e.employee_id = r.employee_id)
    AND NOT EXISTS (SELECT FROM desk_streams s WHERE s.workspace = r.workspace AND s.employee_id = r.employee_id)
    AND NOT EXISTS (SELECT FROM leases l WHERE l.workspace = r.workspace AND l.employee_id = r.employee_id)`,
  // They open nothing any more, revoked or not; the directory forgets them, too, and says so to nobody.
  devices: `DELETE FROM api_keys WHERE employee_id IS NOT NULL AND expires_at < clock_timestamp() - $1 * interval '1 second'`,
  // Whoever subscribed while their device was being revoked did so behind what was deleted with it.
  phonesOfLostDevices: `DELETE FROM push_subscriptions s WHERE s.device_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM api_keys k WHERE k.workspace = s.workspace AND k.api_key_id = s.device_id AND NOT k.revoked
      AND coalesce(k.expires_at > clock_timestamp() - $1 * interval '1 second', true))`,
  engagements: `DELETE FROM engagements WHERE coalesce(ended_at, expires_at) < clock_timestamp() - $1 * interval '1 second'`,
};

export type Forgettable =
  | 'idempotencyKeys'
  | 'outcomes'
  | 'deskEvents'
  | 'feed'
  | 'pushes'
  | 'leases'
  | 'engagements'
  | 'devices'
  | 'phonesOfLostDevices'
  | 'presenceOfNobody'
  | 'reachabilityOfNobody';

/** Deletes a portion of what is too old. Several instances may do it at once. */
export async function forgetOlderThan(dataSource: DataSource, what: Forgettable, seconds: number): Promise<void> {
  await dataSource.query(OLD[what], [seconds]);
}
