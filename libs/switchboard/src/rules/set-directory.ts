import type { EmployeeState } from '@sambung/contracts';
import type { Board } from '../board/board';
import { TimeZoneUnknown } from '../board/person.errors';
import { type Profile, standingAuthorities } from '../board/profile';
import { bothAt, shiftOf } from '../board/open-hours';
import { hoursCanBeRead } from '../board/working-hours';
import type { EraseEmployee, SetEmployee, SetReason, SetSite, SetTeam } from '../commands';
import type { ShiftTurned, SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * An employee as the directory knows them now. What no longer fits is withdrawn from them, and if they have left, what they had in hand goes to others.
 * @throws TimeZoneUnknown
 */
export function setEmployee(board: Board, { employee }: SetEmployee, now: number): SwitchboardEvent[] {
  const { workingHours } = employee;
  if (!hoursCanBeRead(workingHours))
    throw new TimeZoneUnknown(`employee ${employee.employeeId}`, workingHours?.timeZone ?? '');
  const profile = profileOf(employee, now);
  const person = board.people.get(employee.employeeId);
  if (person && !person.erased && isAsItWas(person.profile, profile)) return ALREADY_SO;
  const shift = shiftOf(board, { ...profile, workingHours: board.people.once(workingHours) }, now);
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

/**
 * A team as the directory knows it now. When it opens or closes at another time, whoever is there of its people begins or ends work with it.
 * @throws TimeZoneUnknown
 */
export function setTeam(board: Board, { team: said }: SetTeam, now: number): SwitchboardEvent[] {
  const { teamId, managerId, active, openingHours, fillIn } = said;
  if (!hoursCanBeRead(openingHours)) throw new TimeZoneUnknown(`team ${teamId}`, openingHours?.timeZone ?? '');
  const team = { teamId, managerId, active, ...(openingHours && { openingHours }), ...(fillIn && { fillIn }) };
  const before = board.teams.get(teamId);
  if (isAsItWas(before, team)) return ALREADY_SO;
  const turned = isAsItWas(before?.openingHours ?? {}, openingHours ?? {}) ? [] : turnShifts(board, said, now);
  return [{ type: 'team-set', team, at: now }, ...turned];
}

/** Only of those who are there: the shift of others is worked out when they come. */
function turnShifts(board: Board, { teamId, openingHours }: SetTeam['team'], now: number): ShiftTurned[] {
  const turned: ShiftTurned[] = [];
  for (const { id: employeeId, reachable, profile, shiftOn, shiftUntil } of board.people.at(`team:${teamId}`)) {
    if (!reachable) continue;
    const shift = bothAt(profile.workingHours, openingHours, now);
    if (shift.on === shiftOn && shift.until === shiftUntil) continue;
    turned.push({ type: 'shift-turned', employeeId, shift, at: now });
  }
  return turned.sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
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

function profileOf(employee: EmployeeState, now: number): Profile {
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
  const { tags = [] } = employee;
  const authorities = standingAuthorities(employee.authorities, now);
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
