import type { EntityManager } from 'typeorm';
import type { Person } from '../reachability';

export interface DuePush extends Person {
  readonly subscriptionId: string;
  readonly offerId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly expiresAt: Date;
}

/**
 * Every open offer to somebody who has a phone to ring, once for each phone: what is committed as offered is the queue, so none is forgotten, whoever dies. An
 * offer that was extended is told so.
 */
export async function queuePushes(manager: EntityManager): Promise<void> {
  await manager.query(
    `INSERT INTO pushes AS p (workspace, subscription_id, offer_id, employee_id, expires_at)
     SELECT o.workspace, s.subscription_id, o.offer_id, o.receiver_id, (x->>'expiresAt')::timestamptz
     FROM push_subscriptions s
     JOIN offers o ON o.workspace = s.workspace AND o.receiver_id = s.employee_id AND o.open
     LEFT JOIN standings h ON NOT o.assist AND h.workspace = o.workspace AND h.handoff_id = o.handoff_id
     LEFT JOIN assist_standings a ON o.assist AND a.workspace = o.workspace AND a.assist_id = o.handoff_id
     CROSS JOIN LATERAL jsonb_array_elements(coalesce(h.standing, a.standing)->'offers') x
     WHERE x->>'offerId' = o.offer_id AND (x->>'expiresAt')::timestamptz > clock_timestamp()
       AND coalesce(s.expires_at > clock_timestamp(), true)
       -- Asked first: a conflict locks its row, also where nothing is to be changed.
       AND NOT EXISTS (SELECT FROM pushes q WHERE q.workspace = o.workspace AND q.subscription_id = s.subscription_id
         AND q.offer_id = o.offer_id AND q.expires_at = (x->>'expiresAt')::timestamptz)
     ORDER BY o.workspace, s.subscription_id, o.offer_id
     ON CONFLICT (workspace, subscription_id, offer_id) DO UPDATE SET expires_at = excluded.expires_at
       WHERE p.expires_at <> excluded.expires_at`,
  );
}

/**
 * Takes pushes that are due and not expired, for whoever the browser belongs to now: a shared one is not rung for who had it before; nobody else takes them for a while, which grows with each try. Who takes one and dies leaves it to the next.
 */
export async function takeDuePushes(manager: EntityManager, limit: number): Promise<DuePush[]> {
  const [taken] = await manager.query<[DuePush[], number]>(
    `UPDATE pushes p SET attempts = p.attempts + 1, next_at = clock_timestamp() + least(60, 10 * (p.attempts + 1)) * interval '1 second'
     FROM push_subscriptions s
     WHERE (p.workspace, p.subscription_id, p.offer_id) IN (
         SELECT workspace, subscription_id, offer_id FROM pushes
         WHERE state = 'due' AND next_at <= clock_timestamp() AND expires_at > clock_timestamp()
         ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       AND s.workspace = p.workspace AND s.subscription_id = p.subscription_id AND s.employee_id = p.employee_id
     RETURNING p.workspace, p.employee_id AS "employeeId", p.subscription_id AS "subscriptionId", p.offer_id AS "offerId",
       s.endpoint, s.p256dh, s.auth, p.expires_at AS "expiresAt"`,
    [limit],
  );
  return taken;
}

/** It need not be sent again: the push service has it, or will never take it. */
export async function notePushed(
  manager: EntityManager,
  { workspace, subscriptionId, offerId }: DuePush,
): Promise<void> {
  await manager.query(
    `UPDATE pushes SET state = 'sent' WHERE workspace = $1 AND subscription_id = $2 AND offer_id = $3 AND state = 'due'`,
    [workspace, subscriptionId, offerId],
  );
}

/** The push service will not take it: nobody was rung, and this phone vouches for nobody. It may be our key or our contact that it does not like, so the subscription stays. */
export async function noteRefused(manager: EntityManager, push: DuePush): Promise<void> {
  await notePushed(manager, push);
  await manager.query(`UPDATE push_subscriptions SET vouches = false WHERE workspace = $1 AND subscription_id = $2`, [
    push.workspace,
    push.subscriptionId,
  ]);
}

/** The browser took its subscription back. */
export async function removeSubscriptionGone(
  manager: EntityManager,
  { workspace, subscriptionId }: DuePush,
): Promise<void> {
  await manager.query(`DELETE FROM push_subscriptions WHERE workspace = $1 AND subscription_id = $2`, [
    workspace,
    subscriptionId,
  ]);
}

/**
 * Looks at offers that were rung for and are over: where one ran out unanswered, the phones that it was rung on vouch for nobody any more. Returns whose.
 * Nothing is rung for an offer that is over.
 */
export async function noteMissed(manager: EntityManager): Promise<Person[]> {
  const [people] = await manager.query<[Person[], number]>(
    `WITH over AS (
       UPDATE pushes p SET state = 'over' FROM offers o
       WHERE p.state <> 'over' AND o.workspace = p.workspace AND o.offer_id = p.offer_id AND NOT o.open
       RETURNING p.workspace, p.subscription_id, p.employee_id, p.offer_id, p.expires_at)
     UPDATE push_subscriptions s SET vouches = false FROM over
     WHERE s.workspace = over.workspace AND s.subscription_id = over.subscription_id AND s.employee_id = over.employee_id AND s.vouches
       AND EXISTS (
         SELECT FROM desk_events d WHERE d.workspace = over.workspace AND d.employee_id = over.employee_id AND d.offer_id = over.offer_id
           AND d.what IN ('offer.closed', 'assist.offer-closed') AND d.at >= over.expires_at)
     RETURNING s.workspace, s.employee_id AS "employeeId"`,
  );
  return people;
}
