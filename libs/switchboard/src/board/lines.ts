import type { RoutingPlan } from '@sambung/contracts';
import type { Board } from './board';
import type { Person } from './person';

/** Nobody has more managers above them than this; it ends circles that the visited set would also end. */
const TOP = 20;

/** Whose manager somebody is: the person's own, or the team's, if they are known. */
export function managerOf(board: Board, employeeId: string): string | undefined {
  const profile = board.people.get(employeeId)?.profile;
  if (!profile) return undefined;
  const own = known(board, profile.managerId);
  const team = profile.teamId === null ? undefined : managerOfTeam(board, profile.teamId);
  return [own, team].find((manager) => manager !== undefined && manager !== employeeId);
}

export function managerOfTeam(board: Board, teamId: string): string | undefined {
  return known(board, board.teams.get(teamId)?.managerId ?? null);
}

/** The team that a plan is about: the one that its first step asks, else that of its last resort. */
export function teamConcerned(board: Board, plan: RoutingPlan): string | undefined {
  const teamId = plan.steps[0]?.criteria.teamId;
  return teamId ?? board.people.get(plan.lastResort.employeeId)?.profile.teamId ?? undefined;
}

/** Who answers for a plan: the manager of the team that its first step asks, else of the last resort. */
export function firstManagerFor(board: Board, plan: RoutingPlan): string | undefined {
  const teamId = plan.steps[0]?.criteria.teamId;
  const ofTeam = teamId === undefined ? undefined : managerOfTeam(board, teamId);
  return ofTeam ?? managerOf(board, plan.lastResort.employeeId);
}

/** A person's managers from the nearest up, each once, however the directory may circle. */
export function lineAbove(board: Board, employeeId: string): string[] {
  const line: string[] = [];
  let next = managerOf(board, employeeId);
  while (next !== undefined && next !== employeeId && !line.includes(next) && line.length < TOP) {
    line.push(next);
    next = managerOf(board, next);
  }
  return line;
}

export function isActive(board: Board, employeeId: string | null | undefined): employeeId is string {
  const person = employeeId === null || employeeId === undefined ? undefined : board.people.get(employeeId);
  return person !== undefined && person.profile.active && !person.erased;
}

/** Who stands in for somebody: their deputy, that one's deputy, and so on; each once, however the directory may circle. */
export function deputiesOf(board: Board, employeeId: string): Person[] {
  const deputies: Person[] = [];
  let next = deputyOf(board, employeeId);
  while (next && next.id !== employeeId && !deputies.includes(next) && deputies.length < TOP) {
    deputies.push(next);
    next = deputyOf(board, next.id);
  }
  return deputies;
}

function deputyOf(board: Board, employeeId: string): Person | undefined {
  const deputyId = board.people.get(employeeId)?.profile.deputyId;
  return deputyId === null || deputyId === undefined ? undefined : board.people.get(deputyId);
}

function known(board: Board, employeeId: string | null): string | undefined {
  return employeeId !== null && board.people.get(employeeId) ? employeeId : undefined;
}
