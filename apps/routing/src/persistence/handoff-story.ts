import type { HandoffView, StoryEvent } from '@sambung/switchboard';
import type { EntityManager } from 'typeorm';

/** Where an event stands in a story: the version of its board, and its place in the decision. */
export type StoryPlace = readonly [version: number, step: number];

export interface HandoffStory {
  readonly state: HandoffView['state'] | 'ended';
  /** One page of it, oldest first. */
  readonly story: readonly StoryEvent[];
  /** Its last event, where more follow. */
  readonly next: StoryPlace | undefined;
}

export interface StoryPage {
  /** Only those after this one. */
  readonly after: StoryPlace | undefined;
  readonly limit: number;
}

interface Row {
  readonly version: number;
  readonly step: number;
  readonly event: StoryEvent;
}

/** What was decided about a handoff, page by page: one that goes round for days has no end of it. Undefined if this workspace has none of that id. */
export async function handoffStory(
  manager: EntityManager,
  workspace: string,
  handoffId: string,
  { after, limit }: StoryPage,
): Promise<HandoffStory | undefined> {
  const [handoff] = await manager.query<Pick<HandoffStory, 'state'>[]>(
    'SELECT state FROM handoff WHERE workspace = $1 AND handoff_id = $2',
    [workspace, handoffId],
  );
  if (!handoff) return undefined;
  const rows = await manager.query<Row[]>(
    `SELECT version, step, event FROM story
     WHERE workspace = $1 AND handoff_id = $2 AND ($3::bigint IS NULL OR (version, step) > ($3, $4::int))
     ORDER BY version, step LIMIT $5`,
    [workspace, handoffId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { ...handoff, story: page.map(({ event }) => event), next: last && [last.version, last.step] };
}

/** Whether anything of the whole story names somebody under one of these keys, but for events of these types. */
export async function isNamedInStory(
  manager: EntityManager,
  { workspace, handoffId, employeeId }: { workspace: string; handoffId: string; employeeId: string },
  { keys, except }: { readonly keys: readonly string[]; readonly except: readonly string[] },
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM story WHERE workspace = $1 AND handoff_id = $2 AND NOT event->>'type' = ANY ($5)
       AND EXISTS (SELECT FROM unnest($4::text[]) key WHERE event->>key = $3) LIMIT 1`,
    [workspace, handoffId, employeeId, keys, except],
  );
  return found.length > 0;
}

/** What of the story before a page its telling depends on. */
export interface Background {
  /** The request; undefined in a story that no board began. */
  readonly opening: StoryEvent | undefined;
  /** The last before the page by which it is known whether the search had begun. */
  readonly turn: StoryEvent | undefined;
  /** What somebody was asked before the page, since the last round began. */
  readonly answers: readonly StoryEvent[];
}

/** @param turns types of events that say whether the search had begun */
export async function storyBefore(
  manager: EntityManager,
  { workspace, handoffId, employeeId }: { workspace: string; handoffId: string; employeeId: string | undefined },
  after: StoryPlace | undefined,
  turns: readonly StoryEvent['type'][],
): Promise<Background> {
  const opening = await eventsOf(manager, `event->>'type' = ANY ($5) ORDER BY version, step LIMIT 1`, [
    ...[workspace, handoffId, null, null],
    ['handoff-requested', 'assist-requested'],
  ]);
  if (!after) return { opening: opening[0], turn: undefined, answers: [] };
  const before = [workspace, handoffId, ...after];
  const turn = await eventsOf(manager, `event->>'type' = ANY ($5) ORDER BY version DESC, step DESC LIMIT 1`, [
    ...before,
    turns,
  ]);
  const answers = await eventsOf(
    manager,
    `(event->>'type' = 'round-started' OR event->>'type' = 'offer-closed' AND event->>'receiverId' = $5)
     ORDER BY version DESC, step DESC LIMIT ${MOST_ANSWERS}`,
    [...before, employeeId ?? null],
  );
  return { opening: opening[0], turn: turn[0], answers: answers.reverse() };
}

/** Somebody is asked once in a round, or twice where a manager names them. */
const MOST_ANSWERS = 4;

/** Up to a place, that one included; all of them without it. */
async function eventsOf(manager: EntityManager, where: string, parameters: readonly unknown[]): Promise<StoryEvent[]> {
  const rows = await manager.query<{ event: StoryEvent }[]>(
    `SELECT event FROM story
     WHERE workspace = $1 AND handoff_id = $2 AND ($3::bigint IS NULL OR (version, step) <= ($3, $4::int)) AND ${where}`,
    [...parameters],
  );
  return rows.map(({ event }) => event);
}
