import { Alert } from '@mantine/core';
import { $api } from '../api/api';
import type { Matter } from '../api/views';
import { useLanguage } from '../language/use-language';
import { areAllOf, type Choice } from '../app/choice';
import { useColleague, useMyTeam } from './use-my-team';

const MATTERS_READ = 6;

/** Points out that it is for one's own team, before somebody is sent around the house and back. */
export function OwnTeam({ choice }: { readonly choice: Choice }) {
  const { t, said } = useLanguage();
  const own = useMyTeam();
  const person = useColleague(choice.kind === 'person' ? choice.employeeId : undefined);
  const doers = useDoers(choice);
  if (!own || !areAllOf(own.teamId, person ? [person] : doers)) return null;
  return <Alert color="yellow">{t('handOver.ownTeam', { team: said(own.name) })}</Alert>;
}

/** Whoever takes care of a reason, whether it was found by words or chosen from the list. */
function useDoers(choice: Choice): Matter['people'] {
  const reason = choice.kind === 'reason' ? choice : undefined;
  const q = reason ? reason.name.id || reason.name.en : '';
  const { data } = $api.useQuery(
    'get',
    '/v1/who-handles',
    { params: { query: { q, limit: MATTERS_READ } } },
    { enabled: q !== '', staleTime: 60_000 },
  );
  return data?.matters.find(({ kind, key }) => kind === 'reason' && key === reason?.key)?.people ?? [];
}
