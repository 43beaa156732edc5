import { DIRECTORY_TOPIC, partitionOf, type BilingualText } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { SAME_MATTER_HOURS } from '../domain/chain';
import type { Standing } from '../domain/standing';

/** What is known of the directory for one request. Null: no such row. */
export interface RequestFacts {
  readonly sender: { readonly name: string; readonly siteId: string | null } | null;
  readonly named: { readonly name: string; readonly active: boolean } | null;
  readonly reason: ReasonFacts | null;
  /** Of the request, or else the sender's own. */
  readonly site: { readonly name: string; readonly timeZone: string; readonly active: boolean } | null;
  /** Whether anything of this workspace's directory has been read. */
  readonly directoryRead: boolean;
  /** How far the directory has been read. */
  readonly directoryNumber: number | null;
  /** Who took the last handoff of a contact with this number that came to a good end, and works here still. */
  readonly lastReceiverId: string | null;
  /** The handoff that the request names as continued, else the last one of the day of a contact with this number. */
  readonly before: { readonly handoffId: string; readonly standing: Standing } | null;
}

interface ReasonFacts {
  readonly reasonId: string;
  readonly active: boolean;
  readonly key: string;
  readonly name: BilingualText;
  readonly shortAnswer: BilingualText | null;
}

export interface FactsWanted {
  readonly workspace: string;
  readonly senderId: string;
  readonly namedEmployeeId?: string | undefined;
  readonly reasonId?: string | undefined;
  readonly reasonKey?: string | undefined;
  readonly siteId?: string | undefined;
  /** E.164. */
  readonly number: string | null;
  readonly continues?: string | undefined;
}

/** Everything a request is checked against, in one round trip. */
export async function findRequestFacts(manager: EntityManager, wanted: FactsWanted): Promise<RequestFacts> {
  const [facts] = await manager.query<RequestFacts[]>(
    `SELECT
       (SELECT json_build_object('name', name, 'siteId', site_id) FROM people WHERE workspace = $1 AND employee_id = $2) AS sender,
       (SELECT json_build_object('name', name, 'active', active) FROM people WHERE workspace = $1 AND employee_id = $3) AS named,
       (SELECT json_build_object('reasonId', reason_id, 'active', active, 'key', key, 'name', name, 'shortAnswer', short_answer) FROM reasons
        WHERE workspace = $1 AND (reason_id = $4 OR key = $5) ORDER BY active DESC LIMIT 1) AS reason,
       (SELECT json_build_object('name', name, 'timeZone', time_zone, 'active', active) FROM sites WHERE workspace = $1
          AND site_id = coalesce($6, (SELECT site_id FROM people WHERE workspace = $1 AND employee_id = $2))) AS site,
       EXISTS (SELECT FROM reasons WHERE workspace = $1) AND EXISTS (SELECT FROM people WHERE workspace = $1) AS "directoryRead",
       (SELECT number FROM inbox_position WHERE consumer_group = 'front-desk' AND topic = $7 AND partition = $8) AS "directoryNumber",
       (SELECT s.receiver_id FROM contacts c JOIN standings s USING (workspace, handoff_id)
          JOIN people p ON p.workspace = s.workspace AND p.employee_id = s.receiver_id AND p.active
        WHERE c.workspace = $1 AND c.number = $9 AND s.standing->'ending'->>'end' IN ('completed', 'promise-kept')
        ORDER BY c.handoff_id DESC LIMIT 1) AS "lastReceiverId",
       (SELECT json_build_object('handoffId', handoff_id, 'standing', standing) FROM standings WHERE workspace = $1 AND handoff_id = coalesce($10,
          (SELECT c.handoff_id FROM contacts c JOIN handoffs h USING (workspace, handoff_id)
           WHERE c.workspace = $1 AND c.number = $9 AND h.requested_at > now() - make_interval(hours => $11)
           ORDER BY c.handoff_id DESC LIMIT 1))) AS before`,
    [
      wanted.workspace,
      wanted.senderId,
      wanted.namedEmployeeId ?? null,
      wanted.reasonId ?? null,
      wanted.reasonKey ?? null,
      wanted.siteId ?? null,
      DIRECTORY_TOPIC,
      partitionOf(wanted.workspace),
      wanted.number,
      wanted.continues ?? null,
      SAME_MATTER_HOURS,
    ],
  );
  if (!facts) throw new Error('A SELECT without FROM answers one row.');
  return facts;
}
