import { useDebouncedValue } from '@mantine/hooks';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { groupsOf, reasonsCalled, reasonsFor, type Group } from '../app/choice';
import { useMyTeam } from './use-my-team';

/** Between two keys of somebody who types. */
const PAUSE_MS = 180;

export interface Searched {
  readonly groups: readonly Group[];
  readonly looking: boolean;
  /** These words mean nothing here: only *unclear* is left, which takes them along. */
  readonly nothing: boolean;
}

/**
 * What the box finds: all reasons while it is empty, else what the words mean, and people. Until the services have answered for these very words,
 * only reasons whose names hold them are shown: whoever types on and presses Enter never chooses what an earlier word found.
 */
export function useSearch(typed: string): Searched {
  const { t, said } = useLanguage();
  const teamId = useMyTeam()?.teamId;
  const wanted = typed.trim();
  const [words] = useDebouncedValue(wanted, PAUSE_MS);
  const more = { enabled: words !== '' };
  const reasons = $api.useQuery('get', '/v1/reasons', {}, { staleTime: 300_000 });
  const matters = $api.useQuery('get', '/v1/who-handles', { params: { query: { q: words, limit: 6 } } }, more);
  const people = $api.useQuery('get', '/v1/employees', { params: { query: { q: words, limit: 6 } } }, more);
  const asked = [reasons, matters, people];
  const areFetched = asked.every(({ isFetched }) => isFetched);
  const answered = wanted !== '' && words === wanted && areFetched;
  const all = reasons.data?.reasons ?? [];
  const called = reasonsCalled(wanted, all);
  const found = {
    reasons: answered ? reasonsFor(wanted, all) : called,
    matters: answered ? (matters.data?.matters ?? []) : [],
    people: answered ? (people.data?.employees ?? []) : [],
  };
  const titles = {
    notSure: t('handOver.notSure'),
    reasons: t('handOver.reasons'),
    people: t('handOver.people'),
    duty: (duty: string) => t('handOver.duties', { duty }),
  };
  const groups = groupsOf(found, { said, titles, teamId });
  // Words that mean *unclear* itself mean something: they are no note.
  const isLeft = ({ title }: Group): boolean => title === titles.notSure;
  // Where no answer came, nobody knows.
  const nothing = answered && asked.every(({ isSuccess }) => isSuccess) && called.length === 0 && groups.every(isLeft);
  return { groups, looking: wanted !== '' && !answered, nothing };
}
