import type { EventData } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export type PresenceState = EventData<'presence.changed'>;

/** A person's presence as routing sees it, and the next event of their desk. */
export async function recordPresence(
  manager: EntityManager,
  workspace: string,
  { state, at }: { readonly state: PresenceState; readonly at: string },
): Promise<void> {
  await manager.query(
    `WITH seen AS (
       INSERT INTO presence (workspace, employee_id, state) VALUES ($1, $2, $3)
       ON CONFLICT (workspace, employee_id) DO UPDATE SET state = excluded.state
     ), desk AS (
       INSERT INTO desks (workspace, employee_id, last_number) VALUES ($1, $2, 1)
       ON CONFLICT (workspace, employee_id) DO UPDATE SET last_number = desks.last_number + 1
       RETURNING last_number
     )
     INSERT INTO desk_events (workspace, employee_id, number, what, at) SELECT $1, $2, last_number, 'presence.changed', $4 FROM desk`,
    [workspace, state.employeeId, JSON.stringify(state), at],
  );
}

export async function findPresence(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<PresenceState | undefined> {
  const [row] = await manager.query<{ state: PresenceState }[]>(
    'SELECT state FROM presence WHERE workspace = $1 AND employee_id = $2',
    [workspace, employeeId],
  );
  return row?.state;
}
