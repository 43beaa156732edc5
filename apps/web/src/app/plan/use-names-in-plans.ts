import { useQueries } from '@tanstack/react-query';
import { $api } from '../../api/api';
import type { ReasonPlan } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import type { NameOf } from './who-in-words';

/** Seldom changed, ms. */
const FRESH_MS = 300_000;

/** What the keys and ids of plans stand for: roles, teams, branches, skills, and people that a step asks by name. */
export function useNamesInPlans(plans: readonly ReasonPlan[]): NameOf {
  const { said } = useLanguage();
  const fresh = { staleTime: FRESH_MS };
  const { data: roles } = $api.useQuery('get', '/v1/roles', {}, fresh);
  const { data: teams } = $api.useQuery('get', '/v1/teams', {}, fresh);
  const { data: sites } = $api.useQuery('get', '/v1/sites', {}, fresh);
  const { data: skills } = $api.useQuery('get', '/v1/skills', {}, fresh);
  const people = useQueries({
    queries: peopleIn(plans).map((id) =>
      $api.queryOptions('get', '/v1/employees/{id}', { params: { path: { id } } }, { ...fresh, retry: false }),
    ),
  });
  const names: Readonly<Record<Parameters<NameOf>[0], ReadonlyMap<string, string>>> = {
    role: new Map(roles?.roles.map(({ key, name }) => [key, said(name)])),
    team: new Map(teams?.teams.map(({ teamId, name }) => [teamId, said(name)])),
    site: new Map(sites?.sites.map(({ siteId, name }) => [siteId, name])),
    skill: new Map(skills?.skills.map(({ key, name }) => [key, said(name)])),
    person: new Map(people.flatMap(({ data }) => (data ? [[data.employeeId, data.name]] : []))),
  };
  return (kind, key) => names[kind].get(key);
}

function peopleIn(plans: readonly ReasonPlan[]): string[] {
  const ways = plans.flatMap(({ steps }) =>
    steps.flatMap(({ criteria: { anyOf = [], ...own } }) =>
      [own, ...anyOf].flatMap((way) => [way, ...(way.not ?? [])]),
    ),
  );
  return [...new Set(ways.flatMap(({ employeeId }) => (employeeId === undefined ? [] : [employeeId])))];
}
