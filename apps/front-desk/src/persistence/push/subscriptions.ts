import type { EntityManager } from 'typeorm';
import type { Person } from '../reachability';

export interface PushSubscription extends Person {
  readonly subscriptionId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** Of a phone that signed in by code, with whose token it ends; null: of a browser. */
  readonly deviceId: string | null;
  readonly expiresAt: Date | null;
}

/** A browser is one person’s: whoever signed in there last. It vouches for them from now on. */
export async function saveSubscription(manager: EntityManager, subscription: PushSubscription): Promise<void> {
  const { workspace, subscriptionId, employeeId, endpoint, p256dh, auth, deviceId, expiresAt } = subscription;
  await manager.query(
    `INSERT INTO push_subscriptions (workspace, subscription_id, employee_id, endpoint, p256dh, auth, device_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (workspace, subscription_id) DO UPDATE SET employee_id = excluded.employee_id, p256dh = excluded.p256dh, auth = excluded.auth,
       device_id = excluded.device_id, expires_at = excluded.expires_at, vouches = true`,
    [workspace, subscriptionId, employeeId, endpoint, p256dh, auth, deviceId, expiresAt],
  );
}

/** How many somebody has. */
export async function countSubscriptions(manager: EntityManager, { workspace, employeeId }: Person): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM push_subscriptions WHERE workspace = $1 AND employee_id = $2`,
    [workspace, employeeId],
  );
  return row?.count ?? 0;
}

/** False: they have no such one. */
export async function removeSubscription(
  manager: EntityManager,
  { workspace, employeeId }: Person,
  subscriptionId: string,
): Promise<boolean> {
  const [, removed] = await manager.query<[unknown[], number]>(
    `DELETE FROM push_subscriptions WHERE workspace = $1 AND employee_id = $2 AND subscription_id = $3`,
    [workspace, employeeId, subscriptionId],
  );
  return removed > 0;
}

/** A device that was revoked is rung no more. */
export async function removeSubscriptionsOf(
  manager: EntityManager,
  workspace: string,
  deviceId: string,
): Promise<void> {
  await manager.query(`DELETE FROM push_subscriptions WHERE workspace = $1 AND device_id = $2`, [workspace, deviceId]);
}

/** Its owner was seen: whatever was missed before, an offer reaches them again. */
export async function vouchAgain(manager: EntityManager, { workspace, employeeId }: Person): Promise<void> {
  await manager.query(
    `UPDATE push_subscriptions SET vouches = true WHERE workspace = $1 AND employee_id = $2 AND NOT vouches`,
    [workspace, employeeId],
  );
}
