import type { Conditions, RoutingPlan } from '@sambung/contracts';
import type { SwitchboardSnapshot } from '@sambung/switchboard';

/** Something that a plan asks for in vain, and where. */
export interface PlanProblem {
  readonly code:
    'ends-with-nobody' | 'role-unknown' | 'skill-unknown' | 'team-unknown' | 'site-unknown' | 'person-unknown';
  readonly path: string;
  readonly value: string;
}

/** What of a plan nobody on the board could meet, and whether it could end with nobody. */
export function planProblems(plan: RoutingPlan, { people, teams, sites, common }: SwitchboardSnapshot): PlanProblem[] {
  const active = people.filter(({ profile, erased }) => profile.active && !erased).map(({ profile }) => profile);
  const roles = new Set(active.flatMap((each) => common[each.roles] as readonly string[]));
  const skills = new Map<string, number>();
  for (const { skill, level } of active.flatMap((each) => each.skills))
    skills.set(skill, Math.max(level, skills.get(skill) ?? 0));
  const known = {
    people: new Set(active.map(({ employeeId }) => employeeId)),
    teams: new Set(teams.map(({ teamId }) => teamId)),
    sites: new Set([...sites.map(({ siteId }) => siteId), 'same']),
  };
  const unknown = (code: PlanProblem['code'], path: string, value: string | undefined, of: ReadonlySet<string>) =>
    value === undefined || of.has(value) ? [] : [{ code, path, value }];
  const inConditions = (
    path: string,
    { role, teamId, siteId, employeeId, skills: wanted = [] }: Conditions,
  ): PlanProblem[] => [
    ...unknown('role-unknown', `${path}.role`, role, roles),
    ...unknown('team-unknown', `${path}.teamId`, teamId, known.teams),
    ...unknown('site-unknown', `${path}.siteId`, siteId, known.sites),
    ...unknown('person-unknown', `${path}.employeeId`, employeeId, known.people),
    ...wanted.flatMap(({ skill, level }, at) =>
      (skills.get(skill) ?? 0) >= level
        ? []
        : [
            {
              code: 'skill-unknown' as const,
              path: `${path}.skills.${String(at)}`,
              value: `${skill} ${String(level)}`,
            },
          ],
    ),
  ];
  const steps = plan.steps.flatMap(({ criteria }, at) => {
    const path = `plan.steps.${String(at)}.criteria`;
    const alternatives = (criteria.anyOf ?? []).flatMap((each, n) => inConditions(`${path}.anyOf.${String(n)}`, each));
    return [...inConditions(path, criteria), ...alternatives];
  });
  const { employeeId } = plan.lastResort;
  return [...steps, ...unknown('ends-with-nobody', 'plan.lastResort.employeeId', employeeId, known.people)];
}
