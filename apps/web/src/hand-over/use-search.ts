import { keepPreviousData } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { groupsOf, type Group } from './choice';

/** Between two keys of somebody who types. */
const PAUSE_MS = 180;

/** What the box finds: all reasons while it is empty, else what the words mean, and people. */
export function useSearch(typed: string): { groups: readonly Group[]; looking: boolean } {
  const { t, said } = useLanguage();
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const more = { enabled: words !== '', placeholderData: keepPreviousData };
  const reasons = $api.useQuery('get', '/v1/reasons', {}, { staleTime: 300_000 });
  const matters = $api.useQuery('get', '/v1/who-handles', { params: { query: { q: words, limit: 6 } } }, more);
  const people = $api.useQuery('get', '/v1/employees', { params: { query: { q: words, limit: 6 } } }, more);
  const groups = groupsOf(
    {
      reasons: reasons.data?.reasons ?? [],
      matters: words === '' ? [] : (matters.data?.matters ?? []),
      people: words === '' ? [] : (people.data?.employees ?? []),
    },
    {
      said,
      titles: {
        reasons: t('handOver.reasons'),
        people: t('handOver.people'),
        duty: (duty) => t('handOver.duties', { duty }),
      },
    },
  );
  return { groups, looking: words !== '' && (matters.isFetching || people.isFetching) };
}
