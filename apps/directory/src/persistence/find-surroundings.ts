import type { BilingualText, WeeklyHours } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Employee, Role } from '../domain/employee';
import type { Calendar, Observances } from '../domain/holidays/observed';
import type { RotaDay } from '../domain/rota/hours-with-rota';
import type { Presence } from '../domain/told-presence';

interface Team {
  readonly id: string;
  readonly key: string;
  readonly name: BilingualText;
  readonly openingHours: WeeklyHours | null;
}
interface Site {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
}

/** What the records of some people point to, by id. */
export interface Surroundings {
  readonly roles: ReadonlyMap<string, Role>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly names: ReadonlyMap<string, string>;
  readonly presence: ReadonlyMap<string, Presence>;
  /** Of the workspace. */
  readonly timeZone: string;
  readonly observances: Observances;
  /** What published rotas say, by employee. */
  readonly rotaDays: ReadonlyMap<string, readonly RotaDay[]>;
}

const ROTA_DAY_COLUMNS = `employee_id as id, date::text, time_zone as "timeZone", spans`;

type Named<Row> = readonly (Row & { readonly id: string })[];
interface Read {
  readonly timeZone: string | null;
  readonly roles: readonly Role[];
  readonly teams: Named<Team>;
  readonly sites: Named<Site>;
  readonly names: Named<{ readonly name: string }>;
  readonly presence: Named<{ readonly state: Presence }>;
  readonly calendars: readonly Calendar[];
  readonly openTeams: Named<object>;
  readonly rotaDays: Named<RotaDay>;
}

/** What is over says nothing of until when somebody is free; what is so far ahead routing does not know either. */
const SOON = 'between current_date - 2 and current_date + 366';
const CALENDAR_COLUMNS = `site_ids as "siteIds", team_ids as "teamIds",
  coalesce((select jsonb_agg(jsonb_build_object('date', h.date::text, 'name', h.name)) from holidays h
    where h.workspace = $1 and h.calendar = holiday_calendars.key and h.date ${SOON}), '[]') as holidays`;

/** Reads what is needed to show people, in one statement whatever their number: each would be a round trip, and searching waits for it. */
export async function findSurroundings(
  manager: EntityManager,
  workspace: string,
  people: readonly Employee[],
): Promise<Surroundings> {
  const ids = (of: (person: Employee) => string | null): string[] => [
    ...new Set(people.flatMap((person) => of(person) ?? [])),
  ];
  const colleagues = [...ids(({ managerId }) => managerId), ...ids(({ deputyId }) => deputyId)];
  const [read] = await manager.query<Read[]>(
    `select (select time_zone from workspaces where workspace = $1) as "timeZone",
            ${all('roles', 'key, office, name', 'true')},
            ${all('teams', 'id, key, name, opening_hours as "openingHours"', 'id = any($2)')},
            ${all('sites', 'id, key, name, time_zone as "timeZone"', 'id = any($3)')},
            ${all('employees', 'id, name', 'id = any($4)', 'names')},
            ${all('presence', 'employee_id as id, state', 'employee_id = any($5)')},
            ${all('holiday_calendars', CALENDAR_COLUMNS, 'true', 'calendars')},
            ${all('rota_rules', 'team_id as id', `(rules->>'openOnHolidays')::boolean`, '"openTeams"')},
            ${all('rota_days', ROTA_DAY_COLUMNS, `employee_id = any($5) and date ${SOON}`, '"rotaDays"')}`,
    [workspace, ids(({ teamId }) => teamId), ids(({ siteId }) => siteId), colleagues, ids(({ id }) => id)],
  );
  return {
    roles: new Map(read?.roles.map((role) => [role.key, role])),
    timeZone: read?.timeZone ?? 'UTC',
    teams: byId(read?.teams),
    sites: byId(read?.sites),
    names: new Map(read?.names.map(({ id, name }) => [id, name])),
    presence: new Map(read?.presence.map(({ id, state }) => [id, state])),
    observances: { calendars: read?.calendars ?? [], openTeams: new Set(read?.openTeams.map(({ id }) => id)) },
    rotaDays: grouped(read?.rotaDays),
  };
}

const all = (table: string, columns: string, where: string, as = table): string =>
  `coalesce((select jsonb_agg(each) from (select ${columns} from ${table} where workspace = $1 and ${where}) each), '[]') as ${as}`;

const byId = <Row extends { id: string }>(rows: readonly Row[] = []): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** By date, as hours are made of them. */
function grouped(days: Named<RotaDay> = []): Map<string, RotaDay[]> {
  const byPerson = new Map<string, RotaDay[]>();
  for (const { id, ...day } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1)))
    byPerson.set(id, [...(byPerson.get(id) ?? []), day]);
  return byPerson;
}
