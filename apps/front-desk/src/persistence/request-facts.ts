import { DIRECTORY_TOPIC, partitionOf } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** What is known of the directory for one request. Null: no such row. */
export interface RequestFacts {
  readonly sender: { readonly active: boolean; readonly siteId: string | null } | null;
  readonly named: { readonly active: boolean } | null;
  readonly reason: { readonly reasonId: string; readonly active: boolean } | null;
  readonly site: { readonly active: boolean } | null;
  /** Whether anything of this workspace's directory has been read. */
  readonly directoryRead: boolean;
  /** How far the directory has been read. */
  readonly directoryNumber: number | null;
}

export interface FactsWanted {
  readonly workspace: string;
  readonly senderId: string;
  readonly namedEmployeeId?: string | undefined;
  readonly reasonId?: string | undefined;
  readonly reasonKey?: string | undefined;
  readonly siteId?: string | undefined;
}

/** Everything a request is checked against, in one round trip. */
export async function findRequestFacts(manager: EntityManager, wanted: FactsWanted): Promise<RequestFacts> {
  const [facts] = await manager.query<RequestFacts[]>(
    `SELECT
       (SELECT json_build_object('active', active, 'siteId', site_id) FROM people WHERE workspace = $1 AND employee_id = $2) AS sender,
       (SELECT json_build_object('active', active) FROM people WHERE workspace = $1 AND employee_id = $3) AS named,
       (SELECT json_build_object('reasonId', reason_id, 'active', active) FROM reasons
        WHERE workspace = $1 AND (reason_id = $4 OR key = $5) ORDER BY active DESC LIMIT 1) AS reason,
       (SELECT json_build_object('active', active) FROM sites WHERE workspace = $1 AND site_id = $6) AS site,
       EXISTS (SELECT FROM reasons WHERE workspace = $1) AND EXISTS (SELECT FROM people WHERE workspace = $1) AS "directoryRead",
       (SELECT number FROM inbox_position WHERE consumer_group = 'front-desk' AND topic = $7 AND partition = $8) AS "directoryNumber"`,
    [
      wanted.workspace,
      wanted.senderId,
      wanted.namedEmployeeId ?? null,
      wanted.reasonId ?? null,
      wanted.reasonKey ?? null,
      wanted.siteId ?? null,
      DIRECTORY_TOPIC,
      partitionOf(wanted.workspace),
    ],
  );
  if (!facts) throw new Error('A SELECT without FROM answers one row.');
  return facts;
}
