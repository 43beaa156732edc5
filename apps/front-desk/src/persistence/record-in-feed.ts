import type { AnyEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Refusal } from './command-outcomes';

/** Adds routing's event to the workspace's feed, and to the outcome of the command that caused it. */
export async function recordInFeed(
  manager: EntityManager,
  event: AnyEvent,
  commandId: string | undefined,
  refusal?: Refusal,
): Promise<void> {
  await manager.query(
    `WITH line AS (
       INSERT INTO feed (workspace, number, event_id, name, subject, time, caused_by, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     )
     INSERT INTO command_outcomes (workspace, command_id, events, refusal)
     SELECT $1, $7, ARRAY[$4::text], $9::jsonb WHERE $7::text IS NOT NULL
     ON CONFLICT (workspace, command_id) DO UPDATE
     SET events = command_outcomes.events || excluded.events, refusal = coalesce(command_outcomes.refusal, excluded.refusal)`,
    [
      event.workspace,
      event.number,
      event.id,
      event.name,
      event.subject,
      event.time,
      commandId ?? null,
      JSON.stringify(event.data),
      refusal ? JSON.stringify(refusal) : null,
    ],
  );
}
