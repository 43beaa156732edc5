import { $api } from '../api/api';
import { useSession } from '../session/session';

const MINUTES_MS = 300_000;

/** Somebody, as the directory shows them. Undefined: not read yet, or nobody was named. */
export function useColleague(id: string | undefined) {
  const at = { params: { path: { id: id ?? '' } } };
  return $api.useQuery('get', '/v1/employees/{id}', at, { enabled: !!id, staleTime: MINUTES_MS }).data;
}

/** The team of whoever is signed in. */
export const useMyTeam = () => useColleague(useSession().employeeId)?.team ?? undefined;
