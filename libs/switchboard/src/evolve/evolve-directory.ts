import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { Person, weightOfWork } from '../board/person';
import { standingAuthorities } from '../board/profile';
import type { AuthorityLapsed, DirectoryEvent, EmployeeErased, EmployeeSet, SwitchboardEvent } from '../events';
import { addWork, takeShift } from './evolve-person';
import { letGoOfRoom } from './keep-room';

const NAMES: Readonly<Record<DirectoryEvent['type'], true>> = {
  'employee-set': true,
  'employee-erased': true,
  'employee-forgotten': true,
  'authority-lapsed': true,
  'reason-set': true,
  'team-set': true,
  'site-set': true,
};

export function isDirectoryEvent(event: SwitchboardEvent): event is DirectoryEvent {
  return event.type in NAMES;
}

export function evolveDirectory(board: Board, event: DirectoryEvent): void {
  switch (event.type) {
    case 'employee-set':
      return setEmployee(board, event);
    case 'employee-erased':
      return eraseEmployee(board, event);
    case 'employee-forgotten':
      return forgetEmployee(board, event.employeeId);
    case 'authority-lapsed':
      return lapse(board, event);
    case 'reason-set':
      board.reasons.set(event.reason.reasonId, event.reason);
      return;
    case 'team-set':
      board.teams.set(event.team.teamId, event.team);
      return;
    case 'site-set':
      board.sites.set(event.site.siteId, event.site);
  }
}

function setEmployee(board: Board, { employee, shift, at, type }: EmployeeSet): void {
  const profile = board.people.thrifty(employee);
  // Who has left is not learned of, and what was learned of them is nobody’s business any more.
  if (!profile.active) board.rates.forget(profile.employeeId);
  if (board.people.get(employee.employeeId)) {
    board.changeProfile(employee.employeeId, type, (person) => {
      person.profile = profile;
      person.rates = board.rates.ratesOf(profile);
      person.work.weighAnew((work) => weightOfWork(person, work));
      person.erased = false;
      takeShift(person, shift);
    });
    return;
  }
  const person = new Person(profile, at, board.people.figures);
  person.rates = board.rates.ratesOf(profile);
  takeShift(person, shift);
  for (const handoff of board.handoffs.orphans) adopt(board, handoff, person);
  board.addPerson(person, type);
}

function adopt(board: Board, handoff: Handoff, person: Person): void {
  if (handoff.phase.kind !== 'promised' || handoff.phase.ownerId !== person.id) return;
  addWork(person, { kind: 'promise', id: handoff.id, channel: handoff.asked.channel });
  board.handoffs.orphans.delete(handoff);
}

function lapse(board: Board, { employeeId, type, at }: AuthorityLapsed): void {
  board.changeProfile(employeeId, type, (person) => {
    const { authorities: before, ...profile } = person.profile;
    const authorities = standingAuthorities(before, at);
    person.profile = { ...profile, ...(authorities.length > 0 && { authorities }) };
  });
}

function forgetEmployee(board: Board, employeeId: string): void {
  for (const { id } of board.people.get(employeeId)?.work.of('promise') ?? []) {
    const handoff = board.handoffs.get(id);
    if (handoff) board.handoffs.orphans.add(handoff);
  }
  const { keptFor } = board.people.get(employeeId) ?? {};
  if (keptFor) letGoOfRoom(board, board.handoffs.get(keptFor.handoffId), 'employee-forgotten');
  board.forgetPerson(employeeId);
}

/** What is left until what they had in hand has gone to others: who they were to whom, and no more. */
function eraseEmployee(board: Board, { employeeId, type }: EmployeeErased): void {
  board.rates.forget(employeeId);
  board.changeProfile(employeeId, type, (person) => {
    person.profile = {
      ...person.profile,
      active: false,
      roles: [],
      skills: [],
      languages: [],
      workingHours: null,
      siteId: null,
    };
    person.rates = undefined;
    person.erased = true;
    person.reachable = false;
    for (const { kind, id } of [...person.work.engagements()]) {
      person.work.drop(kind, id);
      board.handoffs.noteEngagementOver(employeeId, id);
    }
    Object.assign(person, { presenceExpiresAt: undefined, settled: undefined, wrapUpUntil: undefined });
  });
}
