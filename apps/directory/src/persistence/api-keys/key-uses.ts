import type { EntityManager } from 'typeorm';

export async function noteKeyUse(
  manager: EntityManager,
  workspace: string,
  use: { readonly apiKeyId: string; readonly at: Date },
): Promise<void> {
  await manager.query(
    `insert into api_key_uses as u (workspace, api_key_id, used_at) values ($1, $2, $3)
     on conflict (workspace, api_key_id) do update set used_at = greatest(u.used_at, excluded.used_at)`,
    [workspace, use.apiKeyId, use.at],
  );
}

interface AboutKey {
  readonly id: string;
  readonly usedAt: Date | null;
  readonly createdBy: { readonly employeeId: string; readonly name: string } | null;
}

/** Who made each key, and when it was used last, by the ids of keys. */
export async function findAboutKeys(manager: EntityManager, workspace: string): Promise<ReadonlyMap<string, AboutKey>> {
  const rows = await manager.query<AboutKey[]>(
    `select k.id, u.used_at as "usedAt", case when e.id is not null then jsonb_build_object('employeeId', e.id, 'name', e.name) end as "createdBy"
     from api_keys k
     left join api_key_uses u on u.workspace = k.workspace and u.api_key_id = k.id
     left join employees e on e.workspace = k.workspace and e.id = k.created_by
     where k.workspace = $1`,
    [workspace],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
