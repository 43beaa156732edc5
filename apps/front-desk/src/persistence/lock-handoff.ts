import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing';

export interface LockedHandoff {
  readonly handoffId: string;
  readonly senderId: string;
  readonly involved: readonly string[];
  readonly standing: Standing;
  /** Whether a way to reach the contact is known. */
  readonly reachable: boolean;
}

/**
 * Locks a handoff for a transaction that writes an event about it: per handoff, ids of the outbox then have the order of the commits.
 * Undefined: there is none in this workspace.
 */
export async function lockHandoff(
  manager: EntityManager,
  workspace: string,
  handoffId: string,
): Promise<LockedHandoff | undefined> {
  const locked = await manager.query<unknown[]>(
    'SELECT FROM handoffs WHERE workspace = $1 AND handoff_id = $2 FOR NO KEY UPDATE',
    [workspace, handoffId],
  );
  if (locked.length === 0) return undefined;
  // A statement of its own: it sees what was committed while we waited for the lock.
  const [row] = await manager.query<LockedHandoff[]>(
    `SELECT s.handoff_id AS "handoffId", s.sender_id AS "senderId", s.involved, s.standing, c.number IS NOT NULL AS reachable
     FROM standings s JOIN contacts c ON c.workspace = s.workspace AND c.handoff_id = s.handoff_id
     WHERE s.workspace = $1 AND s.handoff_id = $2`,
    [workspace, handoffId],
  );
  return row;
}
