import type { Authority } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface Delegation extends Authority {
  readonly until: string;
  /** Null: the company itself. */
  readonly fromId: string | null;
  readonly toId: string;
}

const COLUMNS = `d.to_id as "toId", d.from_id as "fromId", d.what, d.up_to::float8 as "upTo",
  to_char(d.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until`;

/** It takes the place of an earlier one of the same matter by the same giver; what has lapsed of the same person goes. */
export async function saveDelegation(
  manager: EntityManager,
  workspace: string,
  { toId, what, fromId, upTo, until }: Delegation,
  now: number,
): Promise<void> {
  await manager.query(`delete from delegations where workspace = $1 and to_id = $2 and until <= $3`, [
    workspace,
    toId,
    new Date(now),
  ]);
  await manager.query(
    `insert into delegations as d (workspace, to_id, what, from_id, up_to, until) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace, to_id, what, from_id) do update set up_to = excluded.up_to, until = excluded.until
     where (d.up_to, d.until) is distinct from (excluded.up_to, excluded.until)`,
    [workspace, toId, what, fromId, upTo, until],
  );
}

/** What one giver has given of one matter; those of others stay. Returns whether there was any, lapsed or not. */
export async function removeDelegation(
  manager: EntityManager,
  workspace: string,
  { toId, what, fromId }: Pick<Delegation, 'toId' | 'what' | 'fromId'>,
): Promise<boolean> {
  const [, removed] = await manager.query<[unknown[], number]>(
    `delete from delegations where workspace = $1 and to_id = $2 and what = $3 and from_id is not distinct from $4`,
    [workspace, toId, what, fromId],
  );
  return removed > 0;
}

/** What has been given to people and has not lapsed, by who holds it. `now` in ms. */
export async function findDelegatedTo(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly Delegation[]>> {
  const rows = await manager.query<Delegation[]>(
    `select ${COLUMNS} from delegations d where d.workspace = $1 and d.to_id = any($2) and d.until > $3 order by d.to_id, d.what, d.from_id`,
    [workspace, ids, new Date(now)],
  );
  const byHolder = new Map<string, Delegation[]>();
  for (const row of rows) byHolder.set(row.toId, [...(byHolder.get(row.toId) ?? []), row]);
  return byHolder;
}

/** What somebody holds from others, and has given to others, as of now (ms). */
export function findDelegationsOf(
  manager: EntityManager,
  workspace: string,
  id: string,
  now: number,
): Promise<(Delegation & { readonly fromName: string | null; readonly toName: string })[]> {
  return manager.query(
    `select ${COLUMNS}, giver.name as "fromName", holder.name as "toName" from delegations d
     join employees holder on holder.workspace = d.workspace and holder.id = d.to_id
     left join employees giver on giver.workspace = d.workspace and giver.id = d.from_id
     where d.workspace = $1 and (d.to_id = $2 or d.from_id = $2) and d.until > $3 order by d.what, d.until, d.to_id`,
    [workspace, id, new Date(now)],
  );
}

/**
 * Ends what these people have given and can give no longer: they have left, or may not decide it themselves any more, not up to that amount or not for so
 * long. Returns who held it. A transaction's own changes count.
 */
export async function endUncovered(
  manager: EntityManager,
  workspace: string,
  fromIds: readonly string[],
): Promise<string[]> {
  const [ended] = await manager.query<[{ toId: string }[], number]>(
    `delete from delegations d using employees e
     where d.workspace = $1 and d.from_id = any($2) and e.workspace = d.workspace and e.id = d.from_id
       and not (e.active and exists (
         select from jsonb_to_recordset(e.authorities) as own (what text, "upTo" numeric, until timestamptz)
         where own.what = d.what and (own."upTo" is null or d.up_to <= own."upTo") and (own.until is null or d.until <= own.until)))
     returning d.to_id as "toId"`,
    [workspace, fromIds],
  );
  return [...new Set(ended.map(({ toId }) => toId))];
}

/** Ends everything that somebody has given. Returns who held it. */
export async function endAllOf(manager: EntityManager, workspace: string, fromId: string): Promise<string[]> {
  const [ended] = await manager.query<[{ toId: string }[], number]>(
    `delete from delegations where workspace = $1 and from_id = $2 returning to_id as "toId"`,
    [workspace, fromId],
  );
  return [...new Set(ended.map(({ toId }) => toId))];
}
