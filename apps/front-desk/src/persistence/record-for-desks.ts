import type { AnyEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** An event that moves no handoff: the next event of some desks, the feed, and the outcome of the command. One statement. */
export async function recordForDesks(
  manager: EntityManager,
  event: AnyEvent,
  { told, aboutId }: { readonly told: readonly string[]; readonly aboutId: string | null },
): Promise<void> {
  await manager.query(
    `WITH desk AS (
       INSERT INTO desks (workspace, employee_id, last_number) SELECT $1, person, 1 FROM unnest($2::text[]) person
       ON CONFLICT (workspace, employee_id) DO UPDATE SET last_number = desks.last_number + 1
       RETURNING employee_id, last_number
     ), told AS (
       INSERT INTO desk_events (workspace, employee_id, number, what, at, about_id)
       SELECT $1, employee_id, last_number, $3, $4, $5 FROM desk
     ), fed AS (
       INSERT INTO feed (workspace, number, event_id, name, subject, time, caused_by, data) VALUES ($1, $6, $7, $3, $8, $4, $9, $10)
     )
     INSERT INTO command_outcomes (workspace, command_id, events) SELECT $1, $9, ARRAY[$3::text] WHERE $9::text IS NOT NULL
     ON CONFLICT (workspace, command_id) DO UPDATE SET events = command_outcomes.events || excluded.events`,
    [
      event.workspace,
      told,
      event.name,
      event.time,
      aboutId,
      event.number,
      event.id,
      event.subject,
      event.causedBy ?? null,
      JSON.stringify(event.data),
    ],
  );
}
