import type { EntityManager } from 'typeorm';
import type { Observances } from '../../domain/holidays/observed';
import { findCalendars } from './calendars';

/** The workspace’s holidays, and which teams work on them. */
export async function findObservances(manager: EntityManager, workspace: string): Promise<Observances> {
  const open = await manager.query<{ id: string }[]>(
    `select team_id as id from rota_rules where workspace = $1 and (rules->>'openOnHolidays')::boolean`,
    [workspace],
  );
  return { calendars: await findCalendars(manager, workspace), openTeams: new Set(open.map(({ id }) => id)) };
}
