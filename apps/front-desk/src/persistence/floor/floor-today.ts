import type { EntityManager } from 'typeorm';

export interface DayWanted {
  readonly workspace: string;
  /** ms since 1970; `until` is now. */
  readonly from: number;
  readonly until: number;
  readonly timeZone: string;
}

/** `hour`: its first moment; null: of the whole day. */
export interface ContactsRow {
  readonly hour: Date | null;
  readonly contacts: number;
  readonly accepted: number;
  readonly acceptedInTime: number;
  readonly gaveUp: number;
  /** Over, or waiting for longer than the target. */
  readonly judged: number;
  readonly averageSpeedOfAnswerSeconds: number | null;
}

/**
 * Contacts of these reasons that were asked for since a moment, by the hour in which that was and in all. The first acceptance counts: what comes after it was
 * never waiting for the floor again.
 */
export function countContactsOfDay(
  manager: EntityManager,
  { workspace, from, until, timeZone }: DayWanted,
  { reasonIds, targetSeconds }: { readonly reasonIds: readonly string[]; readonly targetSeconds: number },
): Promise<ContactsRow[]> {
  return manager.query<ContactsRow[]>(
    `WITH asked AS (
       SELECT date_trunc('hour', h.requested_at, $4) AS hour, s.state, s.standing->'ending'->>'end' AS ending, h.requested_at,
              (SELECT extract(epoch FROM min(story.at) - h.requested_at)::float8 FROM story
               WHERE story.workspace = h.workspace AND story.handoff_id = h.handoff_id AND what = 'handoff.assigned') AS waited
       FROM handoffs h JOIN standings s ON s.workspace = h.workspace AND s.handoff_id = h.handoff_id
       WHERE h.workspace = $1 AND h.requested_at >= to_timestamp($2::float8 / 1000) AND h.requested_at <= to_timestamp($3::float8 / 1000)
         AND s.standing->>'reasonId' = ANY ($5)
     )
     SELECT hour, count(*)::int AS contacts, count(waited)::int AS accepted, count(*) FILTER (WHERE waited <= $6)::int AS "acceptedInTime",
            count(*) FILTER (WHERE waited IS NULL AND ending = 'cancelled')::int AS "gaveUp",
            count(*) FILTER (WHERE waited IS NOT NULL OR state IN ('ended', 'promised')
              OR requested_at < to_timestamp($3::float8 / 1000) - $6 * interval '1 second')::int AS judged,
            avg(waited)::float8 AS "averageSpeedOfAnswerSeconds"
     FROM asked GROUP BY GROUPING SETS ((), (hour)) ORDER BY hour NULLS FIRST`,
    [workspace, from, until, timeZone, reasonIds, targetSeconds],
  );
}

export interface OccupancyRow {
  readonly hour: Date;
  /** Seconds in which somebody was there, and those of it that their capacity was in use for. */
  readonly thereSeconds: number;
  readonly busySeconds: number;
}

/**
 * What was seen of these people since a moment, from each change to the next. There is whoever was Available, connected and on shift, or had anything in hand;
 * wrap-up is work as a whole, everything else as far as it takes of their capacity.
 */
export function findOccupancyOfDay(
  manager: EntityManager,
  { workspace, from, until, timeZone }: DayWanted,
  employeeIds: readonly string[],
): Promise<OccupancyRow[]> {
  return manager.query<OccupancyRow[]>(
    `WITH seen AS (
       SELECT greatest(seen.time, to_timestamp($2::float8 / 1000)) AS since,
              coalesce(lead(seen.time) OVER (PARTITION BY seen.subject ORDER BY seen.number), to_timestamp($3::float8 / 1000)) AS until, seen.data
       FROM unnest($5::text[]) person (id)
       CROSS JOIN LATERAL (
         SELECT coalesce((SELECT number FROM feed WHERE workspace = $1 AND subject = person.id AND name = 'presence.changed'
                            AND time < to_timestamp($2::float8 / 1000) ORDER BY number DESC LIMIT 1), 0) AS number) first
       JOIN feed seen ON seen.workspace = $1 AND seen.subject = person.id AND seen.name = 'presence.changed' AND seen.number >= first.number
     ), used AS (
       SELECT since, until,
              (data->>'load')::float8 > 0
                OR (data->>'reachable')::boolean AND (data->>'onShift')::boolean AND data->>'availability' = 'Available' AS there,
              CASE WHEN data->>'wrapUpUntil' IS NOT NULL THEN 1
                   WHEN (data->>'capacity')::float8 > 0 THEN least(1, (data->>'load')::float8 / (data->>'capacity')::float8)
                   ELSE 0 END AS part
       FROM seen WHERE until > since
     )
     SELECT hour, sum(seconds)::float8 AS "thereSeconds", sum(seconds * part)::float8 AS "busySeconds"
     FROM used
     CROSS JOIN LATERAL generate_series(date_trunc('hour', since, $4), until, interval '1 hour') AS hour
     CROSS JOIN LATERAL (
       SELECT greatest(0, extract(epoch FROM least(until, hour + interval '1 hour') - greatest(since, hour))) AS seconds) lasted
     WHERE there AND seconds > 0 GROUP BY hour ORDER BY hour`,
    [workspace, from, until, timeZone, employeeIds],
  );
}
