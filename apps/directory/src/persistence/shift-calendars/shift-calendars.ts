import type { ShiftCalendarBody } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { ToldEntry } from '../../domain/shift-calendar/told-entries';

export interface StoredCalendar {
  readonly employeeId: string;
  readonly language: ShiftCalendarBody['language'];
  readonly issuedAt: Date;
  readonly readAt: Date | null;
  readonly told: readonly ToldEntry[];
  readonly toldAt: Date;
}

const COLUMNS = `employee_id as "employeeId", language, issued_at as "issuedAt", read_at as "readAt", told, told_at as "toldAt"`;

/** Whose calendar a secret opens, in which workspace; undefined: nobody’s, as after it was revoked. For the service itself: no workspace is known yet. */
export async function findCalendarBySecret(
  manager: EntityManager,
  sha256: string,
): Promise<{ workspace: string; employeeId: string } | undefined> {
  const [calendar] = await manager.query<{ workspace: string; employeeId: string }[]>(
    `select workspace, employee_id as "employeeId" from shift_calendars where sha256 = $1`,
    [sha256],
  );
  return calendar;
}

/** @param lock for a change */
export async function findShiftCalendar(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  lock = false,
): Promise<StoredCalendar | undefined> {
  const [calendar] = await manager.query<StoredCalendar[]>(
    `select ${COLUMNS} from shift_calendars where workspace = $1 and employee_id = $2 ${lock ? 'for update' : ''}`,
    [workspace, employeeId],
  );
  return calendar;
}

/**
 * From now on this secret opens somebody’s calendar, and no other does. What was told stays. Undefined: nobody active has this id; they are locked, so that whoever deactivates them at the
 * same moment finds the calendar and revokes it.
 */
export async function issueShiftCalendar(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  { sha256, language, now }: { readonly sha256: string; readonly language: string; readonly now: number },
): Promise<StoredCalendar | undefined> {
  const [calendar] = await manager.query<StoredCalendar[]>(
    `insert into shift_calendars as c (workspace, employee_id, sha256, language, issued_at, told_at)
     select e.workspace, e.id, $3, $4, $5, $5 from employees e where e.workspace = $1 and e.id = $2 and e.active for share
     on conflict (workspace, employee_id) do update
       set sha256 = excluded.sha256, language = excluded.language, issued_at = excluded.issued_at, read_at = null, told_at = excluded.told_at
     returning ${COLUMNS}`,
    [workspace, employeeId, sha256, language, new Date(now)],
  );
  return calendar;
}

export async function revokeShiftCalendars(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<void> {
  await manager.query(`delete from shift_calendars where workspace = $1 and employee_id = any($2)`, [
    workspace,
    employeeIds,
  ]);
}

export async function saveTold(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  { told, toldAt }: { readonly told: readonly ToldEntry[]; readonly toldAt: Date },
): Promise<void> {
  await manager.query(
    `update shift_calendars set told = $3::jsonb, told_at = $4 where workspace = $1 and employee_id = $2`,
    [workspace, employeeId, JSON.stringify(told), toldAt],
  );
}

export async function noteRead(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  readAt: Date,
): Promise<void> {
  await manager.query(`update shift_calendars set read_at = $3 where workspace = $1 and employee_id = $2`, [
    workspace,
    employeeId,
    readAt,
  ]);
}
