import type { EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/holidays/observed';

export interface StoredCalendar extends Calendar {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly knownUntil: string;
  readonly version: number;
}

/** By key, with their days in order. */
export function findCalendars(manager: EntityManager, workspace: string): Promise<StoredCalendar[]> {
  return manager.query<StoredCalendar[]>(
    `select c.key, c.name, c.time_zone as "timeZone", c.site_ids as "siteIds", c.team_ids as "teamIds", c.known_until::text as "knownUntil", c.version,
       coalesce(jsonb_agg(jsonb_build_object('date', h.date::text, 'name', h.name) order by h.date) filter (where h.date is not null), '[]') as holidays
     from holiday_calendars c left join holidays h on h.workspace = c.workspace and h.calendar = c.key
     where c.workspace = $1 group by c.workspace, c.key order by c.key`,
    [workspace],
  );
}

/** The calendar has these days from now on, and no other. */
export async function saveCalendar(manager: EntityManager, workspace: string, calendar: StoredCalendar): Promise<void> {
  const { key, name, timeZone, siteIds, teamIds, knownUntil, version, holidays } = calendar;
  await manager.query(
    `insert into holiday_calendars (workspace, key, name, time_zone, site_ids, team_ids, known_until, version) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace, key) do update set name = excluded.name, time_zone = excluded.time_zone, site_ids = excluded.site_ids,
       team_ids = excluded.team_ids, known_until = excluded.known_until, version = excluded.version`,
    [workspace, key, name, timeZone, siteIds, teamIds, knownUntil, version],
  );
  await manager.query(`delete from holidays where workspace = $1 and calendar = $2`, [workspace, key]);
  await manager.query(
    `insert into holidays (workspace, calendar, date, name)
     select $1, $2, h.date, h.name from jsonb_to_recordset($3::jsonb) as h (date date, name text)`,
    [workspace, key, JSON.stringify(holidays)],
  );
}

export async function deleteCalendar(manager: EntityManager, workspace: string, key: string): Promise<void> {
  await manager.query(`delete from holiday_calendars where workspace = $1 and key = $2`, [workspace, key]);
}
