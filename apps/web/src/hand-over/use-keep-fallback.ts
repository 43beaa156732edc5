import { useEffect } from 'react';
import { $api } from '../api/api';
import { keepFallback } from '../app/fallback-number';
import { useSession } from '../session/session';

const HOUR_MS = 3_600_000;

/** Keeps the fallback number of one's own site (else of any) on this machine, for when nothing can be reached. */
export function useKeepFallback(): void {
  const { employeeId: id = '' } = useSession();
  const me = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id } } },
    { enabled: id !== '', staleTime: HOUR_MS },
  );
  const { data } = $api.useQuery('get', '/v1/sites', {}, { staleTime: HOUR_MS });
  const sites = data?.sites ?? [];
  const own = sites.find(({ siteId }) => siteId === me.data?.site?.siteId);
  const site = own?.fallbackNumber ? own : sites.find(({ fallbackNumber }) => fallbackNumber !== null);
  const number = site?.fallbackNumber ?? '';
  const name = site?.name ?? '';
  useEffect(() => {
    if (number !== '') keepFallback({ number, site: name });
  }, [number, name]);
}
