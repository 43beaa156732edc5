import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/api';
import type { Rota, RotaBody, ShiftBody } from '../../api/views';

/** While it is planned it is looked at again so often, ms. */
const PLANNING_MS = 1_000;

export const useRota = (id: string) =>
  $api.useQuery(
    'get',
    '/v1/rotas/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.status === 'planning' ? PLANNING_MS : false) },
  );

const tag = ({ version }: Pick<Rota, 'version'>) => ({ 'If-Match': `"${version}"` });

/** A shift that somebody is to have on a day; null: a day off. */
export interface Change {
  readonly employeeId: string;
  readonly date: string;
  readonly body: ShiftBody | null;
}

/** The rota as it would be with a change; nothing is changed by asking. */
export async function tryChange(rota: Rota, { employeeId, date, body }: Change): Promise<Rota> {
  const path = { id: rota.rotaId, employeeId, date };
  const params = { path, query: { dryRun: 'true' }, header: tag(rota) };
  const route = '/v1/rotas/{id}/shifts/{employeeId}/{date}';
  const { data } = body ? await api.PUT(route, { params, body }) : await api.DELETE(route, { params });
  return data as Rota;
}

/** What a change would come to, as long as there is one to ask about. */
export const useTried = (rota: Rota, change: Change | null) =>
  useQuery({
    queryKey: ['try-shift', rota.rotaId, rota.version, change],
    queryFn: () => tryChange(rota, change as Change),
    enabled: change !== null,
    staleTime: Infinity,
  });

async function changeShift(rota: Rota, { employeeId, date, body }: Change): Promise<Rota> {
  const params = { path: { id: rota.rotaId, employeeId, date }, header: tag(rota) };
  const route = '/v1/rotas/{id}/shifts/{employeeId}/{date}';
  const { data } = body ? await api.PUT(route, { params, body }) : await api.DELETE(route, { params });
  return data as Rota;
}

/** Changes of a rota. Whatever comes of one, the rota is read again: a refusal may mean that somebody else was faster. */
export function useChanges(rota: Rota) {
  const queries = useQueryClient();
  const onSettled = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/rotas') });
  const path = { id: rota.rotaId };
  return {
    shift: useMutation({ mutationFn: (change: Change) => changeShift(rota, change), onSettled }),
    publish: useMutation({
      mutationFn: () => api.POST('/v1/rotas/{id}/publish', { params: { path, header: tag(rota) } }),
      onSettled,
    }),
    withdraw: useMutation({
      mutationFn: () => api.POST('/v1/rotas/{id}/withdraw', { params: { path, header: tag(rota) } }),
      onSettled,
    }),
  };
}

/** Asks for a rota; it is planned by the service, whatever becomes of this page. */
export function usePlan(onAsked: (rotaId: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: RotaBody) => {
      const { data } = await api.POST('/v1/rotas', { body, params: {} });
      return data as Rota;
    },
    onSuccess: async ({ rotaId }) => {
      await queries.invalidateQueries({ queryKey: ['get', '/v1/rotas'] });
      onAsked(rotaId);
    },
  });
}

/** Reads one rota now. */
export const useReadRota = () =>
  useMutation({
    mutationFn: async (id: string) => {
      const { data } = await api.GET('/v1/rotas/{id}', { params: { path: { id } } });
      return data as Rota;
    },
  });
