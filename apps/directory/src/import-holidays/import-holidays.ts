import { Injectable } from '@nestjs/common';
import type { HolidayCalendarReplacement, HolidayCalendarView, ImportedHolidays } from '@sambung/contracts';
import { Database, requireMatch, type Precondition } from '@sambung/platform';
import { DateTime } from 'luxon';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { requireKnown } from '../change/require-known';
import { EntryNotFound, KeyTaken } from '../domain/directory.errors';
import { holidayDiff, readHolidays } from '../domain/holidays/read-holidays';
import { requireTimeZone } from '../domain/time-zone';
import { deleteCalendar, findCalendars, saveCalendar, type StoredCalendar } from '../persistence/holidays/calendars';
import { todayIn } from '../save-policy/write-version';
import { HolidaysRefused } from './holidays.errors';
import { tellHolidays } from './tell-holidays';

/** Days gone by are kept so long, so that what was counted on them is not taken for a usual day. */
const BACK_DAYS = 366;
/** Recurring events are known so far ahead. */
const AHEAD_YEARS = 3;

export interface Importing {
  /** Nothing is written; everything else is as if it were. */
  readonly dryRun: boolean;
}

/** Calendars of holidays, as they come in iCal files: teams are closed on them, sites have nobody, rotas plan nobody. */
@Injectable()
export class ImportHolidays {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
  ) {}

  list(workspace: string): Promise<HolidayCalendarView[]> {
    return this.database.inWorkspace(workspace, async (manager) =>
      (await findCalendars(manager, workspace)).map(viewOf),
    );
  }

  /** Throws EntryNotFound. */
  async one(workspace: string, key: string): Promise<HolidayCalendarView> {
    const found = (await this.list(workspace)).find((each) => each.key === key);
    if (!found) throw new EntryNotFound('holiday calendar');
    return found;
  }

  /** Throws KeyTaken, TimeZoneUnknown, NamesUnknown, HolidaysRefused. */
  add(
    workspace: string,
    key: string,
    body: HolidayCalendarReplacement,
    importing: Importing,
  ): Promise<ImportedHolidays> {
    return this.changes.in(workspace, async (change) => {
      const known = await findCalendars(change.manager, workspace);
      if (known.some((each) => each.key === key)) throw new KeyTaken('holiday calendar', key);
      return take(change, undefined, key, body, importing);
    });
  }

  /** The calendar holds what this file says from now on. Throws EntryNotFound, PreconditionStale, and what {@link add} does. */
  replace(
    workspace: string,
    key: string,
    body: HolidayCalendarReplacement,
    precondition: Precondition,
    importing: Importing,
  ): Promise<ImportedHolidays> {
    return this.changes.in(workspace, async (change) => {
      const before = (await findCalendars(change.manager, workspace)).find((each) => each.key === key);
      if (!before) throw new EntryNotFound('holiday calendar');
      requireMatch(precondition, before.version);
      return take(change, before, key, body, importing);
    });
  }

  /** Its days are days like others again. Throws EntryNotFound. */
  remove(workspace: string, key: string): Promise<void> {
    return this.changes.in(workspace, async (change) => {
      const before = (await findCalendars(change.manager, workspace)).find((each) => each.key === key);
      if (!before) throw new EntryNotFound('holiday calendar');
      await deleteCalendar(change.manager, workspace, key);
      await tellHolidays(change, [before]);
    });
  }
}

async function take(
  change: Change,
  before: StoredCalendar | undefined,
  key: string,
  body: HolidayCalendarReplacement,
  { dryRun }: Importing,
): Promise<ImportedHolidays> {
  const { manager, workspace } = change;
  const { name, timeZone, siteIds, teamIds, where, leaveOut, ics, skipProblems } = body;
  requireTimeZone(body, 'body');
  await requireKnown(change, [
    ...siteIds.map((value, at) => ({ kind: 'sites' as const, value, path: `body.siteIds.${at}` })),
    ...teamIds.map((value, at) => ({ kind: 'teams' as const, value, path: `body.teamIds.${at}` })),
  ]);
  const today = DateTime.fromISO(todayIn(change), { zone: 'utc' });
  const from = today.minus({ days: BACK_DAYS }).toISODate() ?? '';
  const knownUntil = today.plus({ years: AHEAD_YEARS }).endOf('year').toISODate() ?? '';
  const { holidays, leftOut, problems } = readHolidays(ics, { timeZone, from, until: knownUntil, where, leaveOut });
  if (problems.length > 0 && !skipProblems && !dryRun) throw new HolidaysRefused(problems);
  const version = (before?.version ?? 0) + 1;
  const after: StoredCalendar = { key, name, timeZone, siteIds, teamIds, knownUntil, version, holidays };
  if (!dryRun) {
    await saveCalendar(manager, workspace, after);
    await tellHolidays(change, before ? [before, after] : [after]);
  }
  const diff = holidayDiff(before?.holidays ?? [], holidays);
  return { ...viewOf(after), dryRun, ...diff, leftOut, problems: [...problems] };
}

function viewOf({
  key,
  name,
  timeZone,
  siteIds,
  teamIds,
  knownUntil,
  version,
  holidays,
}: StoredCalendar): HolidayCalendarView {
  return {
    key,
    name,
    timeZone,
    siteIds: [...siteIds],
    teamIds: [...teamIds],
    knownUntil,
    version,
    holidays: [...holidays],
  };
}
