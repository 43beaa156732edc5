import type { EntityManager } from 'typeorm';

type Asked = Pick<EntityManager, 'query'>;

/** Pages that wait for a first handoff ask again and again: so many are looked at from either end, by their key, however many came to nothing. */
const MOST = 500;

/** The oldest handoff that was completed, or whose promise was kept; where none of the first was, the newest that was. Undefined where none was. Ids sort by time. */
export async function findFirstCompleted(manager: Asked, workspace: string): Promise<string | undefined> {
  return (await completedFrom('ASC', manager, workspace)) ?? (await completedFrom('DESC', manager, workspace));
}

async function completedFrom(order: 'ASC' | 'DESC', manager: Asked, workspace: string): Promise<string | undefined> {
  const [row] = await manager.query<{ handoff_id: string }[]>(
    `SELECT handoff_id
     FROM (SELECT handoff_id, state, standing FROM standings WHERE workspace = $1 ORDER BY handoff_id ${order} LIMIT ${MOST}) AS looked_at
     WHERE state = 'ended' AND standing->'ending'->>'end' IN ('completed', 'promise-kept')
     ORDER BY handoff_id ${order} LIMIT 1`,
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
