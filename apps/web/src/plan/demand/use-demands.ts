import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/api';
import type { DemandBody, RotaDemand, RotaRules, TriedDemand } from '../../api/views';
import { bodyOf, type CountWish } from './count-wish';
import { needsOf, type Week } from './week';

const ALL = '/v1/teams/{id}/rota-demands';
const ONE = '/v1/teams/{id}/rota-demands/{key}';

export const useDemands = (teamId: string) =>
  $api.useQuery('get', ALL, { params: { path: { id: teamId } } }, { refetchOnWindowFocus: false });

/** What somebody saves is saved over what they have seen, and over nothing else. */
const seen = (version: number) => ({ 'If-Match': `"${version}"` });

export interface ByHand {
  readonly key: string;
  readonly version: number;
  readonly week: Week;
}

export interface Counted {
  readonly key: string;
  readonly version: number;
  readonly body: DemandBody;
}

/** Saves and removes a team's demands; afterwards they are read again. */
export function useDemandChanges(teamId: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['get', ALL] });
  const at = (key: string) => ({ id: teamId, key });
  return {
    byHand: useMutation({
      mutationFn: async ({ key, version, week }: ByHand) => {
        const params = { path: at(key), header: seen(version) };
        const { data } = await api.PUT('/v1/teams/{id}/rota-demands/{key}/needs', {
          params,
          body: { needs: needsOf(week) },
        });
        return data as RotaDemand;
      },
      onSuccess,
    }),
    counted: useMutation({
      mutationFn: async ({ key, version, body }: Counted) => {
        const { data } = await api.PUT(ONE, { params: { path: at(key), header: seen(version) }, body });
        return data as TriedDemand;
      },
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (key: string) => api.DELETE(ONE, { params: { path: at(key) } }),
      onSuccess,
    }),
  };
}

interface ToTry {
  readonly key: string;
  readonly wish: CountWish;
  readonly file: File | null;
}

/** What contacts come to, without saving anything. Lines that cannot be understood are left out, and told. */
export const useTriedDemand = (teamId: string) =>
  useMutation({
    mutationFn: async ({ key, wish, file }: ToTry) => {
      const body = bodyOf(
        wish,
        wish.source === 'own' ? await readOwnContacts(teamId, wish) : ((await file?.text()) ?? ''),
      );
      const params = { path: { id: teamId, key }, query: { dryRun: 'true' }, header: { 'If-Match': '*' } };
      const { data } = await api.PUT(ONE, { params, body: { ...body, skipProblems: true } });
      return { key, body, tried: data as TriedDemand };
    },
  });

/** The contacts that were handed over with Sambung, as a file of contacts; days are those of the team. */
async function readOwnContacts(teamId: string, { from, until }: CountWish): Promise<string> {
  const { data: rules } = await api.GET('/v1/teams/{id}/rota-rules', { params: { path: { id: teamId } } });
  const query = { from, to: until, timeZone: (rules as RotaRules).timeZone };
  const { data } = await api.GET('/v1/reports/contacts', { params: { query }, parseAs: 'text' });
  return data as unknown as string;
}
