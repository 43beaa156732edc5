import type { EntityManager } from 'typeorm';
import type { AssistStanding } from '../domain/assist-standing';
import type { Standing } from '../domain/standing';
import type { PresenceState } from './presence';

export interface StoredDesk {
  /** The last event of the desk's stream that this shows. */
  readonly number: number;
  readonly presence: PresenceState | null;
  readonly reachable: boolean;
  readonly live: readonly { readonly handoffId: string; readonly standing: Standing }[];
  readonly assists: readonly { readonly assistId: string; readonly standing: AssistStanding }[];
}

/** Somebody who hands over by the hundred sees the newest; the list of handoffs has them all. */
const MOST_SENT = 100;

/** Whoever passes a contact on has them in hand, and is offered nothing that would make more events than this of their desk. */
const NEWEST_EVENTS = 100;

/** Everything that is live on a person's desk and the number it stands for: one statement, so that both are of one moment. */
export async function readDesk(manager: EntityManager, workspace: string, employeeId: string): Promise<StoredDesk> {
  const [desk] = await manager.query<StoredDesk[]>(
    `SELECT coalesce((SELECT last_number FROM desks WHERE workspace = $1 AND employee_id = $2), 0) AS number,
            (SELECT state FROM presence WHERE workspace = $1 AND employee_id = $2) AS presence,
            coalesce((SELECT reachable FROM reachability WHERE workspace = $1 AND employee_id = $2), false) AS reachable,
            coalesce((
              SELECT json_agg(json_build_object('handoffId', handoff_id, 'standing', standing) ORDER BY handoff_id)
              FROM standings
              WHERE workspace = $1 AND handoff_id IN (
                (SELECT handoff_id FROM standings WHERE workspace = $1 AND sender_id = $2 AND state <> 'ended'
                 ORDER BY handoff_id DESC LIMIT ${MOST_SENT})
                UNION SELECT handoff_id FROM standings WHERE workspace = $1 AND owner_id = $2 AND state <> 'ended'
                UNION SELECT handoff_id FROM standings WHERE workspace = $1 AND standing->'askedAbove' ? $2
                  AND standing->'askedAbove' <> '[]' AND state <> 'ended'
                UNION SELECT handoff_id FROM standings WHERE workspace = $1 AND standing->>'holderId' = $2 AND state <> 'ended'
                  AND handoff_id IN (SELECT handoff_id FROM desk_events WHERE workspace = $1 AND employee_id = $2
                                     ORDER BY number DESC LIMIT ${NEWEST_EVENTS})
                UNION SELECT handoff_id FROM offers WHERE workspace = $1 AND receiver_id = $2 AND open
              )
            ), '[]') AS live,
            coalesce((
              SELECT json_agg(json_build_object('assistId', assist_id, 'standing', standing) ORDER BY assist_id)
              FROM assist_standings WHERE workspace = $1 AND live AND involved @> ARRAY[$2]
            ), '[]') AS assists`,
    [workspace, employeeId],
  );
  if (!desk) throw new Error('A SELECT without FROM answers one row.');
  return desk;
}

export interface StoredDeskEvent {
  readonly number: number;
  readonly what: string;
  readonly at: Date;
  readonly handoffId: string | null;
  readonly offerId: string | null;
  readonly assistId: string | null;
  /** Somebody else whom it is about. */
  readonly aboutId: string | null;
}

export interface DeskEvents {
  /** The last number that was given, kept or not. */
  readonly lastNumber: number;
  readonly events: readonly StoredDeskEvent[];
}

/** Events of a desk after a number. They begin with the next number, unless that one is no longer kept. */
export async function readDeskEvents(
  manager: EntityManager,
  workspace: string,
  { employeeId, after, limit }: { readonly employeeId: string; readonly after: number; readonly limit: number },
): Promise<DeskEvents> {
  const [row] = await manager.query<{ lastNumber: number; events: (Omit<StoredDeskEvent, 'at'> & { at: string })[] }[]>(
    `SELECT coalesce((SELECT last_number FROM desks WHERE workspace = $1 AND employee_id = $2), 0) AS "lastNumber",
            coalesce((
              SELECT json_agg(json_build_object('number', number, 'what', what, 'at', at, 'handoffId', handoff_id, 'offerId', offer_id, 'assistId', assist_id,
                                                'aboutId', about_id)
                              ORDER BY number)
              FROM (SELECT * FROM desk_events WHERE workspace = $1 AND employee_id = $2 AND number > $3 ORDER BY number LIMIT $4) following
            ), '[]') AS events`,
    [workspace, employeeId, after, limit],
  );
  const events = row?.events.map((event) => ({ ...event, at: new Date(event.at) })) ?? [];
  return { lastNumber: row?.lastNumber ?? 0, events };
}
