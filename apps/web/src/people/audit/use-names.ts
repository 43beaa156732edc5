import { useQueries } from '@tanstack/react-query';
import { $api } from '../../api/api';
import type { AuditEntry } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ID } from './value-in-words';

/** Seldom changed, and asked for here to be read alone, ms. */
const FRESH_MS = 300_000;
/** Fields that hold the id of somebody. */
const PEOPLE = ['lastResort', 'managerId', 'deputyId', 'ownerId', 'employeeId'];
/** At once; who is beyond that stays without a name. */
const MOST_ASKED = 30;

/** What an id or a key of the audit stands for, as far as it is there still: people of these entries, departments, branches, roles, skills and reasons. */
export function useNames(entries: readonly AuditEntry[]): (id: string) => string | undefined {
  const { said } = useLanguage();
  const fresh = { staleTime: FRESH_MS };
  const { data: teams } = $api.useQuery('get', '/v1/teams', {}, fresh);
  const { data: sites } = $api.useQuery('get', '/v1/sites', {}, fresh);
  const { data: roles } = $api.useQuery('get', '/v1/roles', {}, fresh);
  const { data: skills } = $api.useQuery('get', '/v1/skills', {}, fresh);
  const { data: reasons } = $api.useQuery('get', '/v1/reasons', {}, fresh);
  const names = new Map<string, string>([
    ...(teams?.teams ?? []).map(({ teamId, name }) => [teamId, said(name)] as const),
    ...(sites?.sites ?? []).map(({ siteId, name }) => [siteId, name] as const),
    ...(roles?.roles ?? []).map(({ key, name }) => [key, said(name)] as const),
    ...(skills?.skills ?? []).map(({ key, name }) => [key, said(name)] as const),
    ...(reasons?.reasons ?? []).map(({ reasonId, name }) => [reasonId, said(name)] as const),
    ...entries.flatMap(({ employee, byEmployee }) =>
      [employee, byEmployee].flatMap((person) => (person?.name ? [[person.employeeId, person.name] as const] : [])),
    ),
  ]);
  const people = useNamesOfOthers(entries, (id) => names.has(id));
  return (id) => names.get(id) ?? people.get(id);
}

/** People whom a change is about in passing: a last resort, a manager, a deputy. */
function useNamesOfOthers(entries: readonly AuditEntry[], isKnown: (id: string) => boolean): Map<string, string> {
  const values = entries.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) => (PEOPLE.includes(field) ? [before, after] : [])),
  );
  const ids = [...new Set(values)].filter((value) => typeof value === 'string' && ID.test(value) && !isKnown(value));
  const found = useQueries({
    queries: ids
      .slice(0, MOST_ASKED)
      .map((id) =>
        $api.queryOptions(
          'get',
          '/v1/employees/{id}',
          { params: { path: { id: id as string } } },
          { staleTime: FRESH_MS, retry: false },
        ),
      ),
  });
  return new Map(found.flatMap(({ data }) => (data ? [[data.employeeId, data.name] as const] : [])));
}
