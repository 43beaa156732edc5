import { $api } from '../../api/api';
import type { Team } from '../../api/views';
import { useSession } from '../../session/session';

/** The teams, one's own first: which of the others somebody plans too is for the service to say. */
export function useOwnTeams(): { readonly teams: readonly Team[]; readonly error: unknown } {
  const { employeeId } = useSession();
  const { data, error } = $api.useQuery('get', '/v1/teams');
  const teams = (data?.teams ?? []).filter(({ active }) => active);
  const own = (team: Team): number => (team.managerId === employeeId ? 0 : 1);
  return { teams: [...teams].sort((one, other) => own(one) - own(other)), error };
}
