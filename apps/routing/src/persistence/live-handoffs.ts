import type { Channel } from '@sambung/contracts';
import type { AssistView, HandoffView } from '@sambung/switchboard';
import type { EntityManager } from 'typeorm';

export type ContactRow = Omit<HandoffView, 'channel' | 'assist'> & { readonly channel: Channel };
/** Rows that an earlier release wrote say neither of which engagement it is, nor when it is given up. */
export type AssistRow = Omit<HandoffView, 'assist'> & {
  readonly assist: Omit<AssistView, 'engagementId' | 'endsAt'> & Partial<AssistView>;
};

export interface LiveHandoff {
  readonly requestedMs: number;
  readonly view: ContactRow | AssistRow;
}

export interface Page {
  readonly limit: number;
  /** Contacts alone, or questions among colleagues alone. */
  readonly of: 'handoffs' | 'assists' | undefined;
  readonly state: HandoffView['state'] | undefined;
  /** Only those after this one: when it was requested (ms), and its id. */
  readonly after: readonly [requestedMs: number, handoffId: string] | undefined;
}

/** Live handoffs of contacts, and questions among colleagues; oldest request first. */
export async function liveHandoffs(
  manager: EntityManager,
  workspace: string,
  { limit, of, state, after }: Page,
): Promise<LiveHandoff[]> {
  return manager.query<LiveHandoff[]>(
    `SELECT requested_ms AS "requestedMs", view FROM handoff
     WHERE workspace = $1 AND live AND ($2::text IS NULL OR state = $2)
       AND ($3::bigint IS NULL OR (requested_ms, handoff_id) > ($3, $4))
       AND ($6::text IS NULL OR (view->'assist' IS NULL) = ($6 = 'handoffs'))
     ORDER BY requested_ms, handoff_id LIMIT $5`,
    [workspace, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit, of ?? null],
  );
}
