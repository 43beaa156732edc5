import type { BilingualText } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** Names of employees by id, as far as they are known. */
export async function namesOf(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT employee_id AS id, name FROM employee WHERE workspace = $1 AND employee_id = ANY ($2)',
    [workspace, [...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Somebody who was erased has no name any more. */
export const nameOf = (names: ReadonlyMap<string, string>, employeeId: string): string => names.get(employeeId) ?? '—';

export type ReasonName = BilingualText;

export async function reasonsOf(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReasonName>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ reason: string; id: string; en: string }[]>(
    'SELECT reason_id AS reason, name_id AS id, name_en AS en FROM reason WHERE workspace = $1 AND reason_id = ANY ($2)',
    [workspace, [...new Set(ids)]],
  );
  return new Map(rows.map(({ reason, id, en }) => [reason, { id, en }]));
}

/** Of those given, the people whom somebody may know everything about: themself, and whom they manage, directly or as head of the team. */
export async function inChargeOf(
  manager: EntityManager,
  workspace: string,
  asker: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT e.employee_id AS id FROM employee e LEFT JOIN team t ON t.workspace = e.workspace AND t.team_id = e.team_id
     WHERE e.workspace = $1 AND e.employee_id = ANY ($3) AND (e.manager_id = $2 OR t.manager_id = $2)`,
    [workspace, asker, [...new Set(ids)]],
  );
  return new Set([asker, ...rows.map(({ id }) => id)]);
}

/** The reason of a key; undefined if there is none. */
export async function reasonByKey(manager: EntityManager, workspace: string, key: string): Promise<string | undefined> {
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT reason_id AS id FROM reason WHERE workspace = $1 AND key = $2',
    [workspace, key],
  );
  return row?.id;
}
