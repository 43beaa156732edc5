import { $api } from '../../api/api';
import type { Team } from '../../api/views';
import { useSession } from '../../session/session';
import { teamsInOrder } from './teams-in-order';

/** The teams, one's own and those with a rota first: which of the others somebody plans too is for the service to say. None before their order is known. */
export function useOwnTeams(): { readonly teams: readonly Team[]; readonly error: unknown } {
  const { employeeId } = useSession();
  const { data, error } = $api.useQuery('get', '/v1/teams');
  const rotas = $api.useQuery('get', '/v1/rotas', { params: { query: {} } });
  if (!data || rotas.isPending) return { teams: [], error };
  const teams = data.teams.filter(({ active }) => active);
  return { teams: teamsInOrder(teams, rotas.data?.rotas ?? [], employeeId), error };
}
