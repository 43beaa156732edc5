import type { AnswersRow } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { FiguresWanted } from './handover-figures';

/**
 * Questions of the time by the department that was asked: the team itself, that of the colleague who was asked by name, else that of whoever
 * answered. In time: nobody who had accepted it had to be reminded of what was promised.
 *
 * Whoever joins a conversation because they speak its language was asked by nobody, and is “answering” until it is over: counted here, one long
 * call would make the whole department look slow.
 */
const COUNT = `
  WITH asked AS (
    SELECT CASE WHEN coalesce(s.standing->'ask'->>'teamId', p.team_id) = ANY ($4) THEN coalesce(s.standing->'ask'->>'teamId', p.team_id) END AS team_id,
           s.standing->'ending'->>'end' AS ending, (s.standing->>'overdue')::boolean AS late, a.helpful,
           extract(epoch FROM (s.standing->'ending'->>'endedAt')::timestamptz - a.requested_at)::float8 AS took
    FROM assists a
    JOIN assist_standings s ON s.workspace = a.workspace AND s.assist_id = a.assist_id
    LEFT JOIN people p ON p.workspace = a.workspace
      AND p.employee_id = coalesce(s.standing->'ask'->>'employeeId', s.standing->'ending'->>'byId')
    WHERE a.workspace = $1 AND a.requested_at >= to_timestamp($2::float8 / 1000) AND a.requested_at < to_timestamp($3::float8 / 1000)
      AND s.standing->>'by' IS DISTINCT FROM 'system'
  )
  SELECT team_id AS "teamId", count(*)::int AS asked,
         (count(*) FILTER (WHERE ending = 'answered'))::int AS answered,
         (count(*) FILTER (WHERE ending = 'answered' AND NOT late))::int AS "answeredInTime",
         (count(*) FILTER (WHERE ending = 'unanswered'))::int AS unanswered,
         (count(*) FILTER (WHERE ending = 'withdrawn'))::int AS withdrawn,
         percentile_disc(0.5) WITHIN GROUP (ORDER BY took) FILTER (WHERE ending = 'answered') AS "answeredWithinMedian",
         percentile_disc(0.9) WITHIN GROUP (ORDER BY took) FILTER (WHERE ending = 'answered') AS "answeredWithinP90",
         (count(*) FILTER (WHERE helpful))::int AS helpful,
         (count(*) FILTER (WHERE NOT helpful))::int AS "notHelpful"
  FROM asked GROUP BY team_id ORDER BY count(*) DESC, team_id`;

export async function countAnswers(
  manager: EntityManager,
  { workspace, start, end, teamIds }: FiguresWanted,
): Promise<Omit<AnswersRow, 'name'>[]> {
  return manager.query<Omit<AnswersRow, 'name'>[]>(COUNT, [workspace, start, end, teamIds]);
}
