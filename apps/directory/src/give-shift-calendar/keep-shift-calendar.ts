import { Injectable } from '@nestjs/common';
import type { NewShiftCalendarView, ShiftCalendarBody, ShiftCalendarView } from '@sambung/contracts';
import { Clock, Database, InjectConfig, mintSecret, type Config, type Principal } from '@sambung/platform';
import { ownEmployee } from '../access/own-employee';
import { EmployeeNotFound } from '../domain/directory.errors';
import {
  findShiftCalendar,
  issueShiftCalendar,
  revokeShiftCalendars,
  type StoredCalendar,
} from '../persistence/shift-calendars/shift-calendars';
import { ShiftCalendarNotFound } from './shift-calendar.errors';

/** The address of one’s own calendar: made, replaced and revoked by oneself alone. */
@Injectable()
export class KeepShiftCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Throws EmployeeMissing, ShiftCalendarNotFound. */
  async show(asker: Principal): Promise<ShiftCalendarView> {
    const employeeId = ownEmployee(asker);
    const calendar = await this.database.inWorkspace(asker.workspace, (manager) =>
      findShiftCalendar(manager, asker.workspace, employeeId),
    );
    if (!calendar) throw new ShiftCalendarNotFound();
    return viewOf(calendar);
  }

  /** A new address; the one before opens nothing from now on. Throws EmployeeMissing, EmployeeNotFound. */
  async issue(asker: Principal, { language }: ShiftCalendarBody): Promise<NewShiftCalendarView> {
    const employeeId = ownEmployee(asker);
    const { secret, sha256 } = mintSecret();
    const issued = { sha256, language, now: this.clock.now() };
    const calendar = await this.database.inWorkspace(asker.workspace, (manager) =>
      issueShiftCalendar(manager, asker.workspace, employeeId, issued),
    );
    if (!calendar) throw new EmployeeNotFound();
    const origin = this.config.PUBLIC_URL?.replace(/\/$/, '') ?? '';
    return { ...viewOf(calendar), url: `${origin}/v1/shift-calendars/${secret}.ics` };
  }

  /** Revoking twice is revoking once. Throws EmployeeMissing. */
  async revoke(asker: Principal): Promise<void> {
    const employeeId = ownEmployee(asker);
    await this.database.inWorkspace(asker.workspace, (manager) =>
      revokeShiftCalendars(manager, asker.workspace, [employeeId]),
    );
  }
}

const viewOf = ({ language, issuedAt, readAt }: StoredCalendar): ShiftCalendarView => ({
  language,
  createdAt: issuedAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});
