import type { EmployeeState } from '@sambung/contracts';
import type { Board } from '../board/board';
import { TimeZoneUnknown } from '../board/person.errors';
import type { Profile } from '../board/profile';
import { hoursCanBeRead, shiftAt } from '../board/working-hours';
import type { EraseEmployee, SetEmployee, SetReason, SetSite, SetTeam } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * An employee as the directory knows them now. What no longer fits is withdrawn from them, and if they have left, what they had in hand goes to others.
 * @throws TimeZoneUnknown
 */
export function setEmployee(_board: Board, { employee }: SetEmployee, now: number): SwitchboardEvent[] {
  const { workingHours } = employee;
  if (!hoursCanBeRead(workingHours)) throw new TimeZoneUnknown(employee.employeeId, workingHours?.timeZone ?? '');
  return [{ type: 'employee-set', employee: profileOf(employee), shift: shiftAt(workingHours, now), at: now }];
}

/** Whoever is erased is asked no more; their record goes once others have what they had in hand. Of somebody unknown there is nothing to erase. */
export function eraseEmployee(board: Board, { employeeId }: EraseEmployee, now: number): SwitchboardEvent[] {
  const person = board.people.get(employeeId);
  return person && !person.erased ? [{ type: 'employee-erased', employeeId, at: now }] : ALREADY_SO;
}

/** For handoffs requested or corrected from now on; what is under way keeps the plan that it began with. */
export function setReason(_board: Board, { reason: { reasonId, priority, plan, active } }: SetReason, now: number): SwitchboardEvent[] {
  return [{ type: 'reason-set', reason: { reasonId, priority, plan, active }, at: now }];
}

export function setTeam(_board: Board, { team: { teamId, managerId, active } }: SetTeam, now: number): SwitchboardEvent[] {
  return [{ type: 'team-set', team: { teamId, managerId, active }, at: now }];
}

export function setSite(_board: Board, { site: { siteId, timeZone, active } }: SetSite, now: number): SwitchboardEvent[] {
  return [{ type: 'site-set', site: { siteId, timeZone, active }, at: now }];
}

function profileOf(employee: EmployeeState): Profile {
  const { employeeId, active, teamId, siteId, managerId, deputyId, skills, languages, workingHours, capacity, wrapUpSeconds } = employee;
  const roles = employee.roles.map(({ role }) => role);
  return { employeeId, active, teamId, siteId, managerId, deputyId, skills, languages, workingHours, capacity, wrapUpSeconds, roles };
}
