import type { StoryEvent, HandoffView } from '@sambung/switchboard';
import type { EntityManager } from 'typeorm';

export interface HandoffStory {
  readonly state: HandoffView['state'] | 'ended';
  /** As it stood when it was last decided about while it was live; null for one that no switchboard knew. */
  readonly view: HandoffView | null;
  readonly story: readonly StoryEvent[];
}

/** More steps than any handoff of people has; a handoff that goes round for days shows its latest. */
const MOST_STEPS = 1_000;

/** What was decided about a handoff; undefined if this workspace has none of that id. */
export async function handoffStory(
  manager: EntityManager,
  workspace: string,
  handoffId: string,
): Promise<HandoffStory | undefined> {
  const [handoff] = await manager.query<Omit<HandoffStory, 'story'>[]>(
    'SELECT state, view FROM handoff WHERE workspace = $1 AND handoff_id = $2',
    [workspace, handoffId],
  );
  if (!handoff) return undefined;
  const rows = await manager.query<{ event: StoryEvent }[]>(
    `SELECT event FROM story WHERE workspace = $1 AND handoff_id = $2 ORDER BY version DESC, step DESC LIMIT ${MOST_STEPS}`,
    [workspace, handoffId],
  );
  return { ...handoff, story: rows.map(({ event }) => event).reverse() };
}
