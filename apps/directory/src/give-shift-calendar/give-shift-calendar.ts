import { Injectable } from '@nestjs/common';
import { Clock, Database, digestOf } from '@sambung/platform';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { calendarEntries } from '../domain/shift-calendar/calendar-entries';
import { calendarTag, calendarText } from '../domain/shift-calendar/calendar-text';
import { tellEntries } from '../domain/shift-calendar/told-entries';
import { findEmployee } from '../persistence/find-employee';
import { findPublishedShifts } from '../persistence/rota/shifts';
import {
  findCalendarBySecret,
  findShiftCalendar,
  noteRead,
  saveTold,
  type StoredCalendar,
} from '../persistence/shift-calendars/shift-calendars';
import { ShiftCalendarNotFound } from './shift-calendar.errors';

/** What is longer over is of no use in a calendar; further ahead nothing is planned. */
const BACK_DAYS = 31;
const AHEAD_MONTHS = 13;
/** Who reads it is written down so often at most: programs ask all day. */
const NOTED_EVERY_MS = 3_600_000;

export interface GivenCalendar {
  /** The same for the same text, another for another one. */
  readonly tag: string;
  readonly text: () => string;
  /** When it became as it is. */
  readonly toldAt: Date;
}

/** Somebody’s own shifts, breaks and days away, for their calendar program: the address alone says whose. */
@Injectable()
export class GiveShiftCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws ShiftCalendarNotFound, for whatever is no secret, no secret any more, or of somebody who has left: after the same question to the same index. */
  async execute(secret: string): Promise<GivenCalendar> {
    const whose = await this.database.asWorker((manager) => findCalendarBySecret(manager, digestOf(secret)));
    if (!whose) throw new ShiftCalendarNotFound();
    return this.database.inWorkspace(whose.workspace, (manager) => this.give(manager, whose));
  }

  private async give(
    manager: EntityManager,
    { workspace, employeeId }: { readonly workspace: string; readonly employeeId: string },
  ): Promise<GivenCalendar> {
    const now = this.clock.now();
    const { told, toldAt, language, readAt } = await this.bringUpToDate(manager, workspace, employeeId, now);
    if (readAt === null || now - readAt.getTime() >= NOTED_EVERY_MS)
      await noteRead(manager, workspace, employeeId, new Date(now - (now % NOTED_EVERY_MS)));
    const owner = { workspace, employeeId, language };
    return { tag: calendarTag(told, owner), text: () => calendarText(told, owner), toldAt };
  }

  /** What has become different since a program asked last gets its next number: here, so that no way in which rotas and absences change can forget it. */
  private async bringUpToDate(
    manager: EntityManager,
    workspace: string,
    employeeId: string,
    now: number,
  ): Promise<StoredCalendar> {
    const window = windowAt(now);
    const look = async (lock: boolean) => {
      const calendar = await findShiftCalendar(manager, workspace, employeeId, lock);
      const employee = await findEmployee(manager, workspace, employeeId);
      if (!calendar || !employee?.active) throw new ShiftCalendarNotFound();
      const time = { from: Date.parse(window.from), until: Date.parse(window.until) };
      const shifts = await findPublishedShifts(manager, workspace, [employeeId], time);
      const entries = calendarEntries(shifts, employee.absences, window);
      const tell = { now: new Date(now).toISOString(), over: window.from };
      return { calendar, ...tellEntries(calendar.told, entries, tell) };
    };
    // Nearly always nothing is different, and nothing is locked. Two programs at once: the second looks at what the first has written.
    const seen = await look(false);
    if (!seen.isChanged) return seen.calendar;
    const { calendar, told, isChanged } = await look(true);
    if (!isChanged) return calendar;
    const after = { ...calendar, told, toldAt: new Date(now) };
    await saveTold(manager, workspace, employeeId, after);
    return after;
  }
}

/** It moves by days at its beginning and by months at its end, so that an absence without an end is not another one every day. */
function windowAt(now: number): { from: string; until: string } {
  const today = DateTime.fromMillis(now, { zone: 'utc' }).startOf('day');
  const first = today.minus({ days: BACK_DAYS });
  const last = today.startOf('month').plus({ months: AHEAD_MONTHS });
  return { from: first.toISODate() ?? '', until: last.toISODate() ?? '' };
}
