import type { ScimRequestView } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface ScimRequest {
  readonly at: Date;
  readonly apiKeyId: string | null;
  readonly method: string;
  readonly resource: 'User' | 'Group';
  readonly resourceId: string | null;
  /** Null: it was done. */
  readonly code: string | null;
  readonly detail: string | null;
}

const KEPT = 500;
const KEPT_DAYS = 30;
const SHOWN = 100;

/** Keeps what was sent, and forgets what is older than 30 days, or 500 requests. Who forgets the same at the same moment leaves it to the other. */
export async function insertScimRequest(manager: EntityManager, workspace: string, sent: ScimRequest): Promise<void> {
  await manager.query(
    `insert into scim_requests (workspace, at, api_key_id, method, resource, resource_id, code, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspace, sent.at, sent.apiKeyId, sent.method, sent.resource, sent.resourceId, sent.code, sent.detail],
  );
  await manager.query(
    `delete from scim_requests where workspace = $1 and number in (
       select number from scim_requests
       where workspace = $1 and (at < $2::timestamptz - make_interval(days => $3)
         or number <= (select number from scim_requests where workspace = $1 order by number desc offset $4 limit 1))
       order by number for update skip locked)`,
    [workspace, sent.at, KEPT_DAYS, KEPT],
  );
}

/** The newest first, with what whoever or whatever it was about is called now. */
export async function findScimRequests(
  manager: EntityManager,
  workspace: string,
  since: Date,
): Promise<ScimRequestView[]> {
  const rows = await manager.query<(Omit<ScimRequestView, 'at' | 'number'> & { at: Date; number: string })[]>(
    `select r.number, r.at, r.method, r.resource, r.resource_id as "resourceId", coalesce(e.name, t.name->>'id') as name, r.code, r.detail, k.name as key
     from scim_requests r
     left join employees e on r.resource = 'User' and e.workspace = r.workspace and e.id = r.resource_id
     left join teams t on r.resource = 'Group' and t.workspace = r.workspace and t.id = r.resource_id
     left join api_keys k on k.workspace = r.workspace and k.id = r.api_key_id
     where r.workspace = $1 and r.at >= $2 order by r.number desc limit $3`,
    [workspace, since, SHOWN],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number), at: row.at.toISOString() }));
}

/** From when on what was sent is shown. */
export const shownSince = (now: number): Date => new Date(now - KEPT_DAYS * 86_400_000);
