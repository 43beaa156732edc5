import { $api } from '../api/api';
import type { Site } from '../api/views';
import { useSession } from '../session/session';

const HOUR_MS = 3_600_000;

/** One's own site if it has such a number, else any that has; undefined where none has, or none is known yet. */
export function useMySite(number: 'fallbackNumber' | 'whatsappNumber'): Site | undefined {
  const { employeeId: id = '' } = useSession();
  const me = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id } } },
    { enabled: id !== '', staleTime: HOUR_MS },
  );
  const { data } = $api.useQuery('get', '/v1/sites', {}, { staleTime: HOUR_MS });
  const having = (data?.sites ?? []).filter((site) => site.active && site[number] !== null);
  return having.find(({ siteId }) => siteId === me.data?.site?.siteId) ?? having[0];
}
