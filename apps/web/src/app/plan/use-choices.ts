import { $api } from '../../api/api';
import { spokenLanguages } from '../../language/spoken-languages';
import { useLanguage } from '../../language/use-language';
import type { Kind } from './who-wish';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Seldom changed, ms. */
const FRESH_MS = 300_000;
const CHANNELS = ['phone', 'counter', 'chat', 'email'] as const;

/** What a condition of each kind may name; a kind that is written by hand has none. */
export function useChoices(): Readonly<Partial<Record<Kind, readonly Choice[]>>> {
  const { t, said, language } = useLanguage();
  const fresh = { staleTime: FRESH_MS };
  const { data: roles } = $api.useQuery('get', '/v1/roles', {}, fresh);
  const { data: teams } = $api.useQuery('get', '/v1/teams', {}, fresh);
  const { data: sites } = $api.useQuery('get', '/v1/sites', {}, fresh);
  const { data: skills } = $api.useQuery('get', '/v1/skills', {}, fresh);
  const inOrder = (choices: readonly Choice[] = []): Choice[] =>
    [...choices].sort((one, other) => one.label.localeCompare(other.label));
  return {
    role: inOrder(roles?.roles.map(({ key, name }) => ({ value: key, label: said(name) }))),
    team: inOrder(teams?.teams.map(({ teamId, name }) => ({ value: teamId, label: said(name) }))),
    skill: inOrder(skills?.skills.map(({ key, name }) => ({ value: key, label: said(name) }))),
    site: [
      { value: 'same', label: t('who.sameSite') },
      ...inOrder(sites?.sites.map(({ siteId, name }) => ({ value: siteId, label: name }))),
    ],
    language: spokenLanguages(language),
    channel: CHANNELS.map((each) => ({ value: each, label: t(`planChannel.${each}`) })),
  };
}
