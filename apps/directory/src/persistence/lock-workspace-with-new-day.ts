import type { EntityManager } from 'typeorm';
import { WorkspaceRow } from './rows';

export interface NewDay {
  readonly settings: WorkspaceRow;
  /** The last day that was dealt with, and the one that it is now, where the workspace is. */
  readonly told: string;
  readonly today: string;
}

/** Locks a workspace in which a day has begun that was not dealt with, unless somebody is changing it; undefined if there is none. */
export async function lockWorkspaceWithNewDay(manager: EntityManager): Promise<NewDay | undefined> {
  const [row] = await manager.query<{ workspace: string; told: string; today: string }[]>(
    `select workspace, lapses_told::text as told, (now() at time zone time_zone)::date::text as today from workspaces
     where lapses_told < (now() + interval '14 hours')::date and lapses_told < (now() at time zone time_zone)::date
     order by lapses_told limit 1 for update skip locked`,
  );
  if (!row) return undefined;
  const { workspace, told, today } = row;
  return { settings: await manager.findOneByOrFail(WorkspaceRow, { workspace }), told, today };
}
