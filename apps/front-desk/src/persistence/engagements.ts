import type { Channel } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Person } from './reachability';

export interface StoredEngagement {
  readonly engagementId: string;
  readonly channel: Channel;
  readonly startedAt: Date;
  readonly expiresAt: Date | null;
}

export interface EngagementOf extends Person {
  readonly externalId: string;
}

/** The engagement if it goes on. Under the person's lock. */
export async function findEngagement(
  manager: EntityManager,
  { workspace, employeeId, externalId }: EngagementOf,
): Promise<StoredEngagement | undefined> {
  const [row] = await manager.query<StoredEngagement[]>(
    `SELECT engagement_id AS "engagementId", channel, started_at AS "startedAt", expires_at AS "expiresAt" FROM engagements
     WHERE workspace = $1 AND employee_id = $2 AND external_id = $3
       AND ended_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())`,
    [workspace, employeeId, externalId],
  );
  return row;
}

/** All that somebody has in hand now, the oldest first. */
export async function findEngagements(
  manager: EntityManager,
  { workspace, employeeId }: Person,
): Promise<(StoredEngagement & { readonly externalId: string })[]> {
  return manager.query(
    `SELECT engagement_id AS "engagementId", external_id AS "externalId", channel, started_at AS "startedAt", expires_at AS "expiresAt"
     FROM engagements
     WHERE workspace = $1 AND employee_id = $2 AND ended_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())
     ORDER BY started_at, external_id`,
    [workspace, employeeId],
  );
}

/** Whether somebody still has this engagement. It may end at any moment: routing looks again. */
export async function isEngagedIn(
  manager: EntityManager,
  { workspace, employeeId }: Person,
  engagementId: string,
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM engagements WHERE workspace = $1 AND employee_id = $2 AND engagement_id = $3
       AND ended_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())`,
    [workspace, employeeId, engagementId],
  );
  return found.length > 0;
}

/** A new one takes the place of one that has ended under the same external id. */
export async function keepEngagement(
  manager: EntityManager,
  { workspace, employeeId, externalId }: EngagementOf,
  { engagementId, channel, startedAt, expiresAt }: StoredEngagement,
): Promise<void> {
  await manager.query(
    `INSERT INTO engagements (workspace, employee_id, external_id, engagement_id, channel, started_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (workspace, employee_id, external_id) DO UPDATE SET engagement_id = excluded.engagement_id, channel = excluded.channel,
       started_at = excluded.started_at, expires_at = excluded.expires_at, ended_at = NULL`,
    [workspace, employeeId, externalId, engagementId, channel, startedAt, expiresAt],
  );
}

export async function endEngagement(
  manager: EntityManager,
  { workspace, employeeId, externalId }: EngagementOf,
): Promise<void> {
  await manager.query(
    `UPDATE engagements SET ended_at = clock_timestamp() WHERE workspace = $1 AND employee_id = $2 AND external_id = $3`,
    [workspace, employeeId, externalId],
  );
}
