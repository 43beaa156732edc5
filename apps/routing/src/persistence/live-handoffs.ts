import type { Channel } from '@sambung/contracts';
import type { HandoffView } from '@sambung/switchboard';
import type { EntityManager } from 'typeorm';

export interface LiveHandoff {
  readonly requestedMs: number;
  readonly view: Omit<HandoffView, 'channel' | 'assist'> & { readonly channel: Channel };
}

export interface Page {
  readonly limit: number;
  readonly state: HandoffView['state'] | undefined;
  /** Only those after this one: when it was requested (ms), and its id. */
  readonly after: readonly [requestedMs: number, handoffId: string] | undefined;
}

/** Live handoffs of contacts, oldest request first. Questions among colleagues are on their desks. */
export async function liveHandoffs(
  manager: EntityManager,
  workspace: string,
  { limit, state, after }: Page,
): Promise<LiveHandoff[]> {
  return manager.query<LiveHandoff[]>(
    `SELECT requested_ms AS "requestedMs", view FROM handoff
     WHERE workspace = $1 AND live AND view->'assist' IS NULL AND ($2::text IS NULL OR state = $2)
       AND ($3::bigint IS NULL OR (requested_ms, handoff_id) > ($3, $4))
     ORDER BY requested_ms, handoff_id LIMIT $5`,
    [workspace, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}
