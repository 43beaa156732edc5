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
export function setEmployee(board: Board, { employee }: SetEmployee, now: number): SwitchboardEvent[] {
  const { workingHours } = employee;
  if (!hoursCanBeRead(workingHours)) throw new TimeZoneUnknown(employee.employeeId, workingHours?.timeZone ?? '');
  const profile = profileOf(employee);
  const person = board.people.get(employee.employeeId);
  if (person && !person.erased && isAsItWas(person.profile, profile)) return ALREADY_SO;
  const shift = shiftAt(board.people.once(workingHours), now);
  return [{ type: 'employee-set', employee: profile, shift, at: now }];
}

/** Whoever is erased is asked no more; their record goes once others have what they had in hand. Of somebody unknown there is nothing to erase. */
export function eraseEmployee(board: Board, { employeeId }: EraseEmployee, now: number): SwitchboardEvent[] {
  const person = board.people.get(employeeId);
  return person && !person.erased ? [{ type: 'employee-erased', employeeId, at: now }] : ALREADY_SO;
}

/** For handoffs requested or corrected from now on; what is under way keeps the plan that it began with. */
export function setReason(
  board: Board,
  { reason: { reasonId, priority, plan, active } }: SetReason,
  now: number,
): SwitchboardEvent[] {
  const reason = { reasonId, priority, plan, active };
  return isAsItWas(board.reasons.get(reasonId), reason) ? ALREADY_SO : [{ type: 'reason-set', reason, at: now }];
}

export function setTeam(
  board: Board,
  { team: { teamId, managerId, active } }: SetTeam,
  now: number,
): SwitchboardEvent[] {
  const team = { teamId, managerId, active };
  return isAsItWas(board.teams.get(teamId), team) ? ALREADY_SO : [{ type: 'team-set', team, at: now }];
}

export function setSite(
  board: Board,
  { site: { siteId, timeZone, active } }: SetSite,
  now: number,
): SwitchboardEvent[] {
  const site = { siteId, timeZone, active };
  return isAsItWas(board.sites.get(siteId), site) ? ALREADY_SO : [{ type: 'site-set', site, at: now }];
}

/** The directory says everything again daily; what has not changed is not worth a decision. Keys stand in the order of the code that made both. */
const isAsItWas = (before: object | undefined, now: object): boolean => JSON.stringify(before) === JSON.stringify(now);

function profileOf(employee: EmployeeState): Profile {
  const {
    employeeId,
    active,
    teamId,
    siteId,
    managerId,
    deputyId,
    skills,
    languages,
    workingHours,
    capacity,
    wrapUpSeconds,
  } = employee;
  const roles = employee.roles.map(({ role }) => role);
  const { tags = [], authorities = [] } = employee;
  return {
    employeeId,
    active,
    teamId,
    siteId,
    managerId,
    deputyId,
    skills,
    languages,
    workingHours,
    capacity,
    wrapUpSeconds,
    roles,
    // Left out where there are none, as in what was decided before there were any.
    ...(tags.length > 0 && { tags }),
    ...(authorities.length > 0 && { authorities }),
  };
}
