import type { EventData, NumberedEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export type PresenceState = EventData<'presence.changed'>;

/** A person's presence as routing sees it, the next event of their desk, the feed, and the outcome of the command: one statement. */
export async function recordPresence(manager: EntityManager, event: NumberedEvent<'presence.changed'>): Promise<void> {
  await manager.query(
    `WITH seen AS (
       INSERT INTO presence (workspace, employee_id, state) VALUES ($1, $2, $3)
       ON CONFLICT (workspace, employee_id) DO UPDATE SET state = excluded.state
     ), desk AS (
       INSERT INTO desks (workspace, employee_id, last_number) VALUES ($1, $2, 1)
       ON CONFLICT (workspace, employee_id) DO UPDATE SET last_number = desks.last_number + 1
       RETURNING last_number
     ), told AS (
       INSERT INTO desk_events (workspace, employee_id, number, what, at) SELECT $1, $2, last_number, $4, $5 FROM desk
     ), fed AS (
       INSERT INTO feed (workspace, number, event_id, name, subject, time, caused_by, data) VALUES ($1, $6, $7, $4, $2, $5, $8, $3)
     )
     INSERT INTO command_outcomes (workspace, command_id, events) SELECT $1, $8, ARRAY[$4::text] WHERE $8::text IS NOT NULL
     ON CONFLICT (workspace, command_id) DO UPDATE SET events = command_outcomes.events || excluded.events`,
    [
      event.workspace,
      event.data.employeeId,
      JSON.stringify(event.data),
      event.name,
      event.time,
      event.number,
      event.id,
      event.causedBy ?? null,
    ],
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
