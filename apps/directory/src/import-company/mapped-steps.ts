import type { Criteria, MappedReason, PlanStep } from '@sambung/contracts';

/** Ids by the names that a mapping uses. */
export interface PlanNames {
  readonly teams: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, { readonly id: string }>;
}

type MappedStep = NonNullable<MappedReason['steps']>[number];
type NamedKind = 'team' | 'site' | 'person';
type Names = PlanNames & { readonly people: ReadonlyMap<string, string> };

/** Steps of a mapping as a plan has them: names become ids. `report` is told of every name that is not known. */
export function stepsOf(
  steps: readonly MappedStep[],
  names: Names,
  report: (step: number, kind: NamedKind, name: string) => void,
): PlanStep[] {
  return steps.map((step, index) => ({
    criteria: criteriaOf(step, names, (kind, name) => {
      report(index, kind, name);
    }),
    holdSeconds: step.holdSeconds,
    ...(step.askAtOnce !== undefined && { askAtOnce: step.askAtOnce }),
  }));
}

function criteriaOf(
  { role, team, site, skills, languages, person, tags, authority }: MappedStep,
  names: Names,
  report: (kind: NamedKind, name: string) => void,
): Criteria {
  const id = (kind: NamedKind, name: string, found: string | undefined): string => {
    if (found === undefined) report(kind, name);
    return found ?? name;
  };
  return {
    ...(role !== undefined && { role }),
    ...(team !== undefined && { teamId: id('team', team, names.teams.get(team)) }),
    ...(site !== undefined && { siteId: site === 'same' ? 'same' : id('site', site, names.sites.get(site)?.id) }),
    ...(skills && { skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })) }),
    ...(languages && { languages: Object.entries(languages).map(([language, level]) => ({ language, level })) }),
    ...(person !== undefined && { employeeId: id('person', person, names.people.get(person)) }),
    ...(tags && { tags }),
    ...(authority !== undefined && { authority: { what: authority } }),
  };
}
