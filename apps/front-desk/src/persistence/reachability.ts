import type { EntityManager } from 'typeorm';

export interface Person {
  readonly workspace: string;
  readonly employeeId: string;
}

/**
 * Locks a person for a transaction that writes an event about them, and makes their row if there is none: per person, ids of the outbox
 * then have the order of the commits. Returns whether they count as reachable.
 */
export async function lockPerson(manager: EntityManager, { workspace, employeeId }: Person): Promise<boolean> {
  const [row] = await manager.query<{ reachable: boolean }[]>(
    `INSERT INTO reachability (workspace, employee_id) VALUES ($1, $2)
     ON CONFLICT (workspace, employee_id) DO UPDATE SET employee_id = excluded.employee_id RETURNING reachable`,
    [workspace, employeeId],
  );
  return row?.reachable ?? false;
}

/** Locks a person as `lockPerson` does, without making a row. False: there is none, as of somebody who was erased meanwhile. */
export async function lockKnownPerson(manager: EntityManager, { workspace, employeeId }: Person): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'SELECT FROM reachability WHERE workspace = $1 AND employee_id = $2 FOR UPDATE',
    [workspace, employeeId],
  );
  return rows.length > 0;
}

/** Who asks: an instance is alive to itself, however long ago it could say so to the others. */
export interface Judge {
  readonly instanceId: string;
  readonly graceMs: number;
}

/**
 * That an offer would reach somebody (`r`, a row of reachability): a stream on an instance that is alive, one that closed a moment ago, an
 * integration's lease, or a phone that is rung and on which no offer was missed. Every clock in it is the database's. $1 is the grace in milliseconds, $2 the instance that asks.
 */
const EVIDENCE = `(
  EXISTS (SELECT FROM leases l WHERE l.workspace = r.workspace AND l.employee_id = r.employee_id AND l.expires_at > clock_timestamp())
  OR EXISTS (
    SELECT FROM desk_streams s JOIN instances i ON i.instance_id = s.instance_id
    WHERE s.workspace = r.workspace AND s.employee_id = r.employee_id
      AND (i.heartbeat_at > clock_timestamp() - $1 * interval '1 millisecond' OR i.instance_id = $2))
  OR EXISTS (
    SELECT FROM push_subscriptions p WHERE p.workspace = r.workspace AND p.employee_id = r.employee_id AND p.vouches
      AND coalesce(p.expires_at > clock_timestamp(), true))
  OR coalesce(r.stream_closed_at > clock_timestamp() - $1 * interval '1 millisecond', false))`;

/** That the instance that asks has itself been well for one grace time. */
export const IS_WELL = `EXISTS (
  SELECT FROM instances me WHERE me.instance_id = $2
    AND me.heartbeat_at > clock_timestamp() - $1 * interval '1 millisecond' / 2
    AND me.well_since < clock_timestamp() - $1 * interval '1 millisecond')`;

/** Whether the evidence says otherwise than the row; then the row is changed, and the new state returned. Under the person's lock. */
export async function settleReachability(
  manager: EntityManager,
  { workspace, employeeId }: Person,
  { graceMs, instanceId }: Judge,
): Promise<boolean | undefined> {
  const [rows] = await manager.query<[{ reachable: boolean }[], number]>(
    `UPDATE reachability r SET reachable = NOT r.reachable
     WHERE r.workspace = $3 AND r.employee_id = $4 AND r.reachable <> ${EVIDENCE} RETURNING r.reachable`,
    [graceMs, instanceId, workspace, employeeId],
  );
  return rows[0]?.reachable;
}

/**
 * People whose evidence has lapsed while they count as reachable. Nobody, unless the instance that judges has itself been well for one grace
 * time: one hiccup of the database, in which nobody's heart could beat, would send the company offline. That is looked at within the same
 * statement: it may have waited for the end of the hiccup.
 */
export async function findLapsed(
  manager: EntityManager,
  { graceMs, instanceId }: Judge,
  limit: number,
): Promise<Person[]> {
  return manager.query<Person[]>(
    `SELECT r.workspace, r.employee_id AS "employeeId" FROM reachability r
     WHERE r.reachable AND NOT ${EVIDENCE} AND ${IS_WELL}
     LIMIT $3`,
    [graceMs, instanceId, limit],
  );
}

/** People who have an open stream on an instance that is alive (again) while they count as unreachable. */
export async function findReturned(manager: EntityManager, graceMs: number, limit: number): Promise<Person[]> {
  return manager.query<Person[]>(
    `SELECT DISTINCT s.workspace, s.employee_id AS "employeeId"
     FROM instances i
     JOIN desk_streams s ON s.instance_id = i.instance_id
     JOIN reachability r ON r.workspace = s.workspace AND r.employee_id = s.employee_id AND NOT r.reachable
     WHERE i.heartbeat_at > clock_timestamp() - $1 * interval '1 millisecond' LIMIT $2`,
    [graceMs, limit],
  );
}

/** Whether somebody counts as reachable. */
export async function isReachable(manager: EntityManager, { workspace, employeeId }: Person): Promise<boolean> {
  const [row] = await manager.query<{ reachable: boolean }[]>(
    'SELECT reachable FROM reachability WHERE workspace = $1 AND employee_id = $2',
    [workspace, employeeId],
  );
  return row?.reachable ?? false;
}
