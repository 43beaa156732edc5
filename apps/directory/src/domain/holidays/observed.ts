import type { WeeklyHours } from '@sambung/contracts';
import type { Holiday } from './read-holidays';

/** Holidays of one calendar, and whose they are: of these sites and teams, or, where neither are named, of everybody. */
export interface Calendar {
  readonly siteIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly holidays: readonly Holiday[];
}

/** The holidays of a workspace, and the teams that work on them because their rota rules say so. */
export interface Observances {
  readonly calendars: readonly Calendar[];
  readonly openTeams: ReadonlySet<string>;
}

const isForEverybody = ({ siteIds, teamIds }: Calendar): boolean => siteIds.length === 0 && teamIds.length === 0;

/** The days on which a team is closed. */
export function holidaysOfTeam({ calendars, openTeams }: Observances, teamId: string): Holiday[] {
  if (openTeams.has(teamId)) return [];
  return calendars
    .filter((each) => isForEverybody(each) || each.teamIds.includes(teamId))
    .flatMap(({ holidays }) => holidays);
}

/**
 * The days on which somebody is off though their team need not be closed: their site’s, and, without a team, everybody’s. (On those of their team it is the team that is
 * closed, so that a national holiday changes teams and not a hundred thousand people.)
 */
export function holidaysOfPerson(
  { calendars, openTeams }: Observances,
  { siteId, teamId }: { readonly siteId: string | null; readonly teamId: string | null },
): Holiday[] {
  if (teamId !== null && openTeams.has(teamId)) return [];
  const isTheirs = (each: Calendar): boolean =>
    (siteId !== null && each.siteIds.includes(siteId)) || (teamId === null && isForEverybody(each));
  return calendars.filter(isTheirs).flatMap(({ holidays }) => holidays);
}

/** What an event may hold. */
const MOST_DATES = 400;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * Hours without the holidays: this is how holidays reach routing. What somebody has said of a date by hand goes before a calendar. Hours stay exactly as they are without a
 * holiday to come; who has none is there always, but on holidays.
 * @param timeZone for who has no hours
 * @param today holidays that are over are left out, but yesterday’s: a reader may be behind
 */
export function hoursWithHolidays(
  own: WeeklyHours | null,
  holidays: readonly Holiday[],
  { timeZone, today }: { readonly timeZone: string; readonly today: string },
): WeeklyHours | null {
  const said = new Set((own?.dates ?? []).map(({ date }) => date));
  const [from, until] = [moved(today, -1), moved(today, 366)];
  const days = new Map(
    holidays.filter(({ date }) => date >= from && date <= until && !said.has(date)).map((each) => [each.date, each]),
  );
  if (days.size === 0) return own;
  const hours = own ?? { timeZone, weekly: EVERY_DAY.map((day) => ({ day, from: '00:00', to: '24:00' })) };
  const dates = [...(hours.dates ?? []), ...[...days.values()].map(({ date, name }) => ({ date, hours: [], name }))];
  return { ...hours, dates: dates.sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-MOST_DATES) };
}

const moved = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
