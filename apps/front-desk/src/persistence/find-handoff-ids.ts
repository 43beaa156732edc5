import type { HandoffState } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface HandoffSearch {
  readonly workspace: string;
  readonly externalRef?: string | undefined;
  /** The end of its id. */
  readonly code?: string | undefined;
  readonly state?: HandoffState | 'live' | undefined;
  /** Only what these people sent or took; undefined: everybody's. */
  readonly people?: readonly string[] | undefined;
  /** Or what this person has a part in now, an open offer for example. */
  readonly involved?: string | undefined;
  /** Older than this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Ids of handoffs, newest first. */
export async function findHandoffIds(manager: EntityManager, search: HandoffSearch): Promise<string[]> {
  const rows = await manager.query<{ handoff_id: string }[]>(
    `SELECT s.handoff_id
     FROM standings s
     WHERE s.workspace = $1
       AND ($2::text IS NULL OR s.handoff_id = (SELECT handoff_id FROM handoffs WHERE workspace = $1 AND external_ref = $2))
       AND ($8::text IS NULL OR right(s.handoff_id, 8) = $8)
       AND ($3::text IS NULL OR s.state = $3 OR ($3 = 'live' AND s.state <> 'ended'))
       AND ($4::text[] IS NULL OR s.sender_id = ANY ($4) OR s.receiver_id = ANY ($4)
            OR s.handoff_id IN (SELECT handoff_id FROM offers WHERE workspace = $1 AND receiver_id = $5 AND open))
       AND ($6::text IS NULL OR s.handoff_id < $6 COLLATE "C")
     ORDER BY s.handoff_id DESC
     LIMIT $7`,
    [
      search.workspace,
      search.externalRef ?? null,
      search.state ?? null,
      search.people ?? null,
      search.involved ?? null,
      search.before ?? null,
      search.limit,
      search.code ?? null,
    ],
  );
  return rows.map((row) => row.handoff_id);
}
