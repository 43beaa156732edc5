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

/** The last number that is no longer kept; 0 if all are. */
export async function feedFloor(manager: EntityManager, workspace: string): Promise<number> {
  const [row] = await manager.query<{ number: number }[]>('SELECT number FROM feed_floor WHERE workspace = $1', [
    workspace,
  ]);
  return row?.number ?? 0;
}
