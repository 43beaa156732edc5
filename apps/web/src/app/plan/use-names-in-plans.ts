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
  const names = new Map<string, string>([
    ...(roles?.roles ?? []).map(({ key, name }) => [key, said(name)] as const),
    ...(teams?.teams ?? []).map(({ teamId, name }) => [teamId, said(name)] as const),
    ...(sites?.sites ?? []).map(({ siteId, name }) => [siteId, name] as const),
    ...(skills?.skills ?? []).map(({ key, name }) => [key, said(name)] as const),
    ...people.flatMap(({ data }) => (data ? [[data.employeeId, data.name] as const] : [])),
  ]);
  return (key) => names.get(key);
}

function peopleIn(plans: readonly ReasonPlan[]): string[] {
  const ways = plans.flatMap(({ steps }) =>
    steps.flatMap(({ criteria: { anyOf = [], ...own } }) =>
      [own, ...anyOf].flatMap((way) => [way, ...(way.not ?? [])]),
    ),
  );
  return [...new Set(ways.flatMap(({ employeeId }) => (employeeId === undefined ? [] : [employeeId])))];
}
