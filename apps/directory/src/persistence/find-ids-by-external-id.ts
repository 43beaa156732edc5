import type { EntityManager } from 'typeorm';

/** Ids of people by the numbers that payroll knows them by. Who does not exist is missing. */
export async function findIdsByExternalId(
  manager: EntityManager,
  workspace: string,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; external_id: string }[]>(
    `select id, external_id from employees where workspace = $1 and external_id = any($2)`,
    [workspace, externalIds],
  );
  return new Map(rows.map(({ id, external_id }) => [external_id, id]));
}
