import type { BilingualText } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { PresenceState } from '../presence';

export interface PersonOnFloor {
  readonly employeeId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly siteId: string | null;
  readonly roles: readonly string[];
  readonly presence: PresenceState | null;
  readonly reachable: boolean;
  readonly engagements: readonly { readonly channel: string; readonly startedAt: string }[];
  /** Teams whose floor they have joined. */
  readonly fillsInFor: readonly string[];
}

/** Who of these works here now, with what is seen of them. */
export function findPeopleOnFloor(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<PersonOnFloor[]> {
  return manager.query<PersonOnFloor[]>(
    `SELECT p.employee_id AS "employeeId", p.name, p.team_id AS "teamId", p.site_id AS "siteId", p.roles, s.state AS presence,
            coalesce(r.reachable, false) AS reachable,
            (SELECT coalesce(json_agg(json_build_object('channel', e.channel, 'startedAt', e.started_at) ORDER BY e.started_at), '[]')
             FROM engagements e WHERE e.workspace = p.workspace AND e.employee_id = p.employee_id AND e.ended_at IS NULL
               AND (e.expires_at IS NULL OR e.expires_at > clock_timestamp())) AS engagements,
            ARRAY(SELECT f.team_id FROM fill_ins f
                  WHERE f.workspace = p.workspace AND f.employee_id = p.employee_id AND f.joined ORDER BY f.team_id) AS "fillsInFor"
     FROM people p
     LEFT JOIN presence s ON s.workspace = p.workspace AND s.employee_id = p.employee_id
     LEFT JOIN reachability r ON r.workspace = p.workspace AND r.employee_id = p.employee_id
     WHERE p.workspace = $1 AND p.employee_id = ANY ($2) AND p.active ORDER BY p.name, p.employee_id`,
    [workspace, employeeIds],
  );
}

export interface TeamOnFloor {
  readonly teamId: string;
  readonly name: BilingualText;
  /** Of these people. */
  readonly people: number;
}

/** The teams in which any of these people work now. */
export function findTeamsOf(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<TeamOnFloor[]> {
  return manager.query<TeamOnFloor[]>(
    `SELECT t.team_id AS "teamId", t.name, count(*)::int AS people
     FROM people p JOIN teams t ON t.workspace = p.workspace AND t.team_id = p.team_id
     WHERE p.workspace = $1 AND p.employee_id = ANY ($2) AND p.active GROUP BY t.team_id, t.name ORDER BY t.team_id`,
    [workspace, employeeIds],
  );
}
