import { $api } from '../api/api';
import { Problem } from '../api/problem';
import { useSession } from '../session/session';

const MINUTES_MS = 300_000;

/** Somebody, as the directory shows them. Undefined: not read yet, or nobody was named. */
export const useColleague = (id: string | undefined) => useRecord(id).data;

function useRecord(id: string | undefined) {
  const at = { params: { path: { id: id ?? '' } } };
  return $api.useQuery('get', '/v1/employees/{id}', at, { enabled: !!id, staleTime: MINUTES_MS });
}

/** Whoever is signed in is nobody whom the directory knows: an administrator, or somebody who was not imported yet. */
export function useAmUnknown(): boolean {
  const { error } = useRecord(useSession().employeeId);
  return error instanceof Problem && error.code === 'employee.not-found';
}

/** The team of whoever is signed in. */
export const useMyTeam = () => useColleague(useSession().employeeId)?.team ?? undefined;
