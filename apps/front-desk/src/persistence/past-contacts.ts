import type { EntityManager } from 'typeorm';

/** A handoff that has ended, as a contact that came: nothing of it says whose. */
export interface PastContactRow {
  readonly requestedAt: Date;
  /** Key of the reason that it has now; null: not known any more. */
  readonly reason: string | null;
  /** Seconds until somebody was with them, or until they gave up; null: another end, such as a callback. */
  readonly waited: number | null;
  /** Seconds with somebody; null: with nobody. */
  readonly handled: number | null;
  readonly abandoned: boolean;
}

/** Those that were asked for in a time, in the order they came. */
export function findPastContacts(
  manager: EntityManager,
  workspace: string,
  { start, end }: { readonly start: number; readonly end: number },
  most: number,
): Promise<PastContactRow[]> {
  return manager.query<PastContactRow[]>(
    `WITH ended AS (
       SELECT h.requested_at, r.key, (s.standing->'ending'->>'endedAt')::timestamptz AS ended_at, s.standing->'ending'->>'end' AS ending,
              (SELECT min(story.at) FROM story
               WHERE story.workspace = h.workspace AND story.handoff_id = h.handoff_id AND what = 'handoff.connected') AS connected_at
       FROM handoffs h
       JOIN standings s ON s.workspace = h.workspace AND s.handoff_id = h.handoff_id
       LEFT JOIN reasons r ON r.workspace = h.workspace AND r.reason_id = s.standing->>'reasonId'
       WHERE h.workspace = $1 AND h.requested_at >= to_timestamp($2::float8 / 1000) AND h.requested_at < to_timestamp($3::float8 / 1000)
         AND s.state = 'ended'
     ), judged AS (
       SELECT *, connected_at IS NULL AND ending = 'cancelled' AS abandoned FROM ended
     )
     SELECT requested_at AS "requestedAt", key AS reason, abandoned,
            extract(epoch FROM coalesce(connected_at, CASE WHEN abandoned THEN ended_at END) - requested_at)::float8 AS waited,
            extract(epoch FROM ended_at - connected_at)::float8 AS handled
     FROM judged ORDER BY requested_at LIMIT $4`,
    [workspace, start, end, most],
  );
}
