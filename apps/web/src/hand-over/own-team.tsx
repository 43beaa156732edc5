import { Alert } from '@mantine/core';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';

/** Points out that it is for one's own team, before somebody is sent around the house and back. */
export function OwnTeam({ employeeId }: { readonly employeeId: string }) {
  const { t, said } = useLanguage();
  const { employeeId: me = '' } = useSession();
  const own = useTeam(me);
  const theirs = useTeam(employeeId);
  if (!own || own.teamId !== theirs?.teamId) return null;
  return <Alert color="yellow">{t('handOver.ownTeam', { team: said(own.name) })}</Alert>;
}

function useTeam(id: string) {
  const { data } = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id } } },
    { enabled: id !== '', staleTime: 300_000 },
  );
  return data?.team;
}
