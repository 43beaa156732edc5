import type { EntityManager } from 'typeorm';

/** The oldest handoff that was completed, or whose promise was kept; undefined where none was. Ids sort by time. */
export async function findFirstCompleted(manager: EntityManager, workspace: string): Promise<string | undefined> {
  const [row] = await manager.query<{ handoff_id: string }[]>(
    `SELECT handoff_id FROM standings
     WHERE workspace = $1 AND state = 'ended' AND standing->'ending'->>'end' IN ('completed', 'promise-kept')
     ORDER BY handoff_id LIMIT 1`,
    [workspace],
  );
  return row?.handoff_id;
}

/** The newest of all; undefined where there was none. */
export async function findNewest(manager: EntityManager, workspace: string): Promise<string | undefined> {
  const [row] = await manager.query<{ handoff_id: string }[]>(
    `SELECT handoff_id FROM standings WHERE workspace = $1 ORDER BY handoff_id DESC LIMIT 1`,
    [workspace],
  );
  return row?.handoff_id;
}
