import type { Alternative, RoutingPlan } from '@sambung/contracts';

/** Whom a plan may offer a contact to, as far as it names them: their roles, their teams, or themselves. */
export interface WhomItAsks {
  readonly roles: string[];
  readonly teamIds: string[];
  readonly employeeIds: string[];
  /** It asks for somebody who may decide about complaints. */
  readonly aboutComplaints: boolean;
}

/** The word of the seed catalogue for the authority to decide about complaints. */
const COMPLAINTS = 'complaints';

/**
 * Over all steps and their alternatives, and the last resort. What a step asks for beside that (skills, languages, tags) makes it fewer people of the same
 * roles; a step that names neither role, team nor person adds nobody here.
 */
export function whomItAsks({ steps, lastResort }: RoutingPlan): WhomItAsks {
  const ways = steps.flatMap(({ criteria }): Alternative[] => [criteria, ...(criteria.anyOf ?? [])]);
  const those = (of: (way: Alternative) => string | undefined): string[] => [
    ...new Set(ways.flatMap((way) => of(way) ?? [])),
  ];
  return {
    roles: those(({ role }) => role),
    teamIds: those(({ teamId }) => teamId),
    employeeIds: [...new Set([...those(({ employeeId }) => employeeId), lastResort.employeeId])],
    aboutComplaints: ways.some(({ authority }) => authority?.what === COMPLAINTS),
  };
}
