import type { EntityManager } from 'typeorm';

/** What some people are called, by their ids. */
export async function findNamesOf(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'select id, name from employees where workspace = $1 and id = any($2)',
    [workspace, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
