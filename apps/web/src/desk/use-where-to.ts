import { useDebouncedValue } from '@mantine/hooks';
import { $api } from '../api/api';
import type { Colleague, Handoff } from '../api/views';
import { groupsOf, type Group } from '../app/choice';
import { useLanguage } from '../language/use-language';
import { likelyReasons } from './likely-reasons';

/** Between two keys of somebody who types. */
const PAUSE_MS = 180;
/** Longer words the directory does not take. */
const MOST_LETTERS = 200;
const HELD = { staleTime: 300_000 };

interface WhereTo {
  readonly groups: readonly Group[];
  /** For these very words; until then only what is known already is there. */
  readonly answered: boolean;
}

/** For what, or to whom, somebody may be passed on: by what is typed, as Hand over finds it; before that by what they have told the sender. */
export function useWhereTo({ reason, contact, ...parts }: Handoff, typed: string): WhereTo {
  const { t, said } = useLanguage();
  const words = (typed.trim() || contact.note?.trim() || '').slice(0, MOST_LETTERS);
  const [asked] = useDebouncedValue(words, PAUSE_MS);
  const about = { params: { query: { q: asked, limit: 6 } } };
  const types = typed.trim() !== '';
  const { data } = $api.useQuery('get', '/v1/reasons', {}, HELD);
  const meant = $api.useQuery('get', '/v1/who-handles', about, { enabled: asked !== '', ...HELD });
  // Who is free changes: it is asked anew.
  const called = $api.useQuery('get', '/v1/employees', about, { enabled: types && asked === words });
  const isFetched = meant.isFetched && (!types || called.isFetched);
  const isAnswered = words === '' || (asked === words && isFetched);
  const matters = isAnswered && words !== '' ? (meant.data?.matters ?? []) : [];
  const others = (data?.reasons ?? []).filter(({ reasonId }) => reasonId !== reason.reasonId);
  // None of them is passed their own contact.
  const have = [parts.sender, parts.holder, parts.receiver].map((each) => each?.employeeId);
  const isElse = ({ employeeId }: Pick<Colleague, 'employeeId'>): boolean => !have.includes(employeeId);
  const duties = types ? matters.filter(({ kind }) => kind === 'duty') : [];
  const found = {
    reasons: likelyReasons(typed, others, matters),
    matters: duties.map((duty) => ({ ...duty, people: duty.people.filter(isElse) })),
    people: types && isAnswered ? (called.data?.employees ?? []).filter(isElse) : [],
  };
  const titles = {
    notSure: t('handOver.notSure'),
    reasons: t('handOver.reasons'),
    people: t('handOver.people'),
    duty: (duty: string) => t('handOver.duties', { duty }),
  };
  // What they have told puts some first: nothing moves once it is there.
  const groups = !types && !isAnswered ? [] : groupsOf(found, { said, titles });
  return { groups, answered: isAnswered && data !== undefined };
}
