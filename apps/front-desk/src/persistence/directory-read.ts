import type { ApiKeyState, EmployeeState, ReasonState, SiteState, TeamState } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { removeSubscriptionsOf } from './push/subscriptions';
import { whomItAsks } from '../domain/whom-it-asks';

/** What of the directory is kept here; each call replaces what was known. */
export async function keepEmployee(manager: EntityManager, workspace: string, employee: EmployeeState): Promise<void> {
  await manager.query(
    `INSERT INTO people (workspace, employee_id, name, active, offices, team_id, site_id, manager_id, deputy_id, contact_points,
       roles)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (workspace, employee_id) DO UPDATE SET name = excluded.name, active = excluded.active, offices = excluded.offices,
       team_id = excluded.team_id, site_id = excluded.site_id, manager_id = excluded.manager_id, deputy_id = excluded.deputy_id,
       contact_points = excluded.contact_points, roles = excluded.roles`,
    [
      workspace,
      employee.employeeId,
      employee.name,
      employee.active,
      [...new Set(employee.roles.map((role) => role.office))],
      employee.teamId,
      employee.siteId,
      employee.managerId,
      employee.deputyId,
      JSON.stringify(employee.contactPoints),
      employee.roles.map(({ role }) => role),
    ],
  );
}

const OF_AN_EMPLOYEE = [
  'people',
  'presence',
  'desk_events',
  'desks',
  'leases',
  'engagements',
  'desk_streams',
  'reachability',
  'fill_ins',
  'api_keys',
  'push_subscriptions',
] as const;

/** Everything of this employee but the bare id in the stories of handoffs; also states of theirs that could not be applied and were put aside. */
export async function forgetEmployee(manager: EntityManager, workspace: string, employeeId: string): Promise<void> {
  for (const table of OF_AN_EMPLOYEE) {
    await manager.query(`DELETE FROM ${table} WHERE workspace = $1 AND employee_id = $2`, [workspace, employeeId]);
  }
  await manager.query(`DELETE FROM parked WHERE workspace = $1 AND subject = $2 AND kind = 'state'`, [
    workspace,
    employeeId,
  ]);
}

export async function keepReason(manager: EntityManager, workspace: string, reason: ReasonState): Promise<void> {
  const asks = whomItAsks(reason.plan);
  await manager.query(
    `INSERT INTO reasons (workspace, reason_id, key, name, short_answer, active, asked_roles, asked_team_ids, asked_ids, complaint)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (workspace, reason_id) DO UPDATE
     SET key = excluded.key, name = excluded.name, short_answer = excluded.short_answer, active = excluded.active,
       asked_roles = excluded.asked_roles, asked_team_ids = excluded.asked_team_ids, asked_ids = excluded.asked_ids, complaint = excluded.complaint`,
    [
      workspace,
      reason.reasonId,
      reason.key,
      JSON.stringify(reason.name),
      reason.shortAnswer && JSON.stringify(reason.shortAnswer),
      reason.active,
      asks.roles,
      asks.teamIds,
      asks.employeeIds,
      asks.aboutComplaints,
    ],
  );
}

export async function keepTeam(manager: EntityManager, workspace: string, team: TeamState): Promise<void> {
  await manager.query(
    `INSERT INTO teams (workspace, team_id, name, manager_id, active) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace, team_id) DO UPDATE SET name = excluded.name, manager_id = excluded.manager_id, active = excluded.active`,
    [workspace, team.teamId, JSON.stringify(team.name), team.managerId, team.active],
  );
}

export async function keepSite(manager: EntityManager, workspace: string, site: SiteState): Promise<void> {
  await manager.query(
    `INSERT INTO sites (workspace, site_id, name, time_zone, active) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace, site_id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, active = excluded.active`,
    [workspace, site.siteId, site.name, site.timeZone, site.active],
  );
}

export async function keepApiKey(manager: EntityManager, workspace: string, key: ApiKeyState): Promise<void> {
  await manager.query(
    `INSERT INTO api_keys (workspace, api_key_id, prefix, sha256, scopes, expires_at, revoked, employee_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (workspace, api_key_id) DO UPDATE SET prefix = excluded.prefix, sha256 = excluded.sha256, scopes = excluded.scopes,
       expires_at = excluded.expires_at, revoked = excluded.revoked, employee_id = excluded.employee_id`,
    [workspace, key.apiKeyId, key.prefix, key.sha256, key.scopes, key.expiresAt, key.revoked, key.employeeId],
  );
  if (key.revoked && key.employeeId !== null) await removeSubscriptionsOf(manager, workspace, key.apiKeyId);
}
