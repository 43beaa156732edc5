import type { EntityManager } from 'typeorm';

export interface StoredFeedEvent {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly time: Date;
  readonly causedBy: string | null;
  readonly externalRef: string | null;
  readonly data: Record<string, unknown>;
}

/** Events of a workspace after a number. Nothing before the last one can appear later: one consumer writes them, in order. */
export async function readFeed(
  manager: EntityManager,
  workspace: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<StoredFeedEvent[]> {
  return manager.query<StoredFeedEvent[]>(
    `SELECT f.number, f.event_id AS id, f.name, f.subject, f.time, f.caused_by AS "causedBy", h.external_ref AS "externalRef", f.data
     FROM feed f LEFT JOIN handoffs h ON h.workspace = f.workspace AND h.handoff_id = f.subject
     WHERE f.workspace = $1 AND f.number > $2 ORDER BY f.number LIMIT $3`,
    [workspace, after, limit],
  );
}

/** What a cursor can be. */
export interface FeedBounds {
  /** The last number that is no longer kept; 0 if all are. */
  readonly floor: number;
  /** The last number there has been. */
  readonly newest: number;
}

export async function feedBounds(manager: EntityManager, workspace: string): Promise<FeedBounds> {
  const [row] = await manager.query<FeedBounds[]>(
    `WITH kept AS (SELECT coalesce((SELECT number FROM feed_floor WHERE workspace = $1), 0) AS floor)
     SELECT floor, greatest(floor, (SELECT max(number) FROM feed WHERE workspace = $1)) AS newest FROM kept`,
    [workspace],
  );
  if (!row) throw new Error('A SELECT of one row answers one row.');
  return row;
}
