import type { HandoverFigures } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface FiguresWanted {
  readonly workspace: string;
  /** ms since 1970; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /** Departments that stand by themselves; the others are put together under null. */
  readonly teamIds: readonly string[];
  /** People who stand by themselves. */
  readonly employeeIds: readonly string[];
}

/** Figures by what they are of: `all`, a department, the reason it has now, the reason it was asked for with, or a sender. */
export interface FiguresRow {
  readonly of: 'all' | 'team' | 'reason' | 'asked-reason' | 'sender';
  readonly id: string | null;
  readonly figures: HandoverFigures;
}

/**
 * Each handoff of the time once, with what became of it, counted by everything at once. What was promised stands in its story: the first
 * callback and whether it was ever late, also after it was kept.
 */
const COUNT = `
  WITH asked AS (
    SELECT h.sender_id, h.reason_id AS asked_reason_id, s.standing->>'reasonId' AS reason_id,
           CASE WHEN h.sender_team_id = ANY ($4) THEN h.sender_team_id END AS team_id,
           extract(epoch FROM (s.standing->>'assignedAt')::timestamptz - h.requested_at)::float8 AS waited,
           s.state, s.standing->'ending'->>'end' AS ending, s.standing->'ending'->>'outcome' AS outcome, promise.made, promise.late
    FROM handoffs h
    JOIN standings s ON s.workspace = h.workspace AND s.handoff_id = h.handoff_id
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(what = 'promise.made'), false) AS made, coalesce(bool_or(what = 'promise.overdue'), false) AS late
      FROM story WHERE story.workspace = h.workspace AND story.handoff_id = h.handoff_id AND what LIKE 'promise.%'
    ) promise
    WHERE h.workspace = $1 AND h.requested_at >= to_timestamp($2::float8 / 1000) AND h.requested_at < to_timestamp($3::float8 / 1000)
  )
  SELECT CASE GROUPING (team_id, reason_id, asked_reason_id, sender_id)
           WHEN 15 THEN 'all' WHEN 7 THEN 'team' WHEN 11 THEN 'reason' WHEN 13 THEN 'asked-reason' ELSE 'sender' END AS of,
         coalesce(team_id, reason_id, asked_reason_id, sender_id) AS id,
         json_build_object(
           'handedOver', count(*),
           'reasonCorrected', count(*) FILTER (WHERE reason_changed),
           'completed', count(*) FILTER (WHERE ending = 'completed'),
           'promiseKept', count(*) FILTER (WHERE ending = 'promise-kept'),
           'returned', count(*) FILTER (WHERE ending = 'returned'),
           'cancelled', count(*) FILTER (WHERE ending = 'cancelled'),
           'open', count(*) FILTER (WHERE ending IS NULL),
           'helped', count(*) FILTER (WHERE outcome = 'helped'),
           'notHelped', count(*) FILTER (WHERE outcome = 'not-helped'),
           'sale', count(*) FILTER (WHERE outcome = 'sale'),
           'acceptedWithinMedian', percentile_disc(0.5) WITHIN GROUP (ORDER BY waited),
           'acceptedWithinP90', percentile_disc(0.9) WITHIN GROUP (ORDER BY waited),
           'promises', json_build_object(
             'made', count(*) FILTER (WHERE made),
             'keptInTime', count(*) FILTER (WHERE made AND NOT late AND ending = 'promise-kept'),
             'keptLate', count(*) FILTER (WHERE late AND ending = 'promise-kept'),
             'open', count(*) FILTER (WHERE made AND ending IS NULL))) AS figures
  FROM (SELECT *, asked_reason_id <> reason_id AS reason_changed FROM asked) asked
  GROUP BY GROUPING SETS ((), (team_id), (reason_id), (asked_reason_id), (sender_id))
  HAVING GROUPING (team_id, reason_id, asked_reason_id, sender_id) <> 14 OR sender_id = ANY ($5)
  ORDER BY count(*) DESC, id`;

/** Always one row of `all`; of the others those that have any handoffs. */
export async function countHandovers(manager: EntityManager, wanted: FiguresWanted): Promise<FiguresRow[]> {
  const { workspace, start, end, teamIds, employeeIds } = wanted;
  return manager.query<FiguresRow[]>(COUNT, [workspace, start, end, teamIds, employeeIds]);
}
