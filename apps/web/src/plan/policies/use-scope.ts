import { $api } from '../../api/api';
import type { PolicyVersion } from '../../api/views';
import { useLanguage } from '../../language/use-language';

/** Whom a policy can be for, and whom one is for in words. */
export function useScope() {
  const { t, said } = useLanguage();
  const teams = $api.useQuery('get', '/v1/teams').data?.teams ?? [];
  const sites = $api.useQuery('get', '/v1/sites').data?.sites ?? [];
  const roles = $api.useQuery('get', '/v1/roles').data?.roles ?? [];
  const choices = {
    teams: teams.filter(({ active }) => active).map(({ teamId, name }) => ({ value: teamId, label: said(name) })),
    sites: sites.filter(({ active }) => active).map(({ siteId, name }) => ({ value: siteId, label: name })),
    roles: roles.map(({ key, name }) => ({ value: key, label: said(name) })),
  };
  const named = (list: readonly { value: string; label: string }[], value: string | null): string[] =>
    value === null ? [] : [list.find((each) => each.value === value)?.label ?? value];
  const inWords = ({ office, teamId, role, siteId }: PolicyVersion['scope']): string => {
    const parts = [
      ...(office === null ? [] : [t(office === 'front' ? 'policies.front' : 'policies.back')]),
      ...named(choices.teams, teamId),
      ...named(choices.roles, role),
      ...named(choices.sites, siteId),
    ];
    return parts.length === 0 ? t('policies.everybody') : parts.join(' · ');
  };
  return { choices, inWords };
}
