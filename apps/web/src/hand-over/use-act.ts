import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import { mayBeTriedAgain } from '../api/problem';
import type { PromiseBody } from '../api/views';

export type Act = 'cancel' | 'return' | 'connect' | 'not-picked-up' | 'cut-off' | 'promise';
interface Doing {
  readonly act: Act;
  readonly promise?: PromiseBody;
}

/** Asks something of a handoff. Twice is as once, so what got no answer is sent again. */
export function useAct(handoffId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (doing: Doing) => ask(handoffId, doing),
    retry: (count, error) => count < 3 && mayBeTriedAgain(error),
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/handoffs') }),
  });
}

function ask(handoffId: string, { act, promise }: Doing) {
  const params = { path: { handoffId } };
  switch (act) {
    case 'cancel':
      return api.POST('/v1/handoffs/{handoffId}/cancel', { params, body: { because: 'contact-left' } });
    case 'return':
      return api.POST('/v1/handoffs/{handoffId}/return', { params });
    case 'connect':
      return api.POST('/v1/handoffs/{handoffId}/connect', { params });
    case 'not-picked-up':
      return api.POST('/v1/handoffs/{handoffId}/not-picked-up', { params });
    case 'cut-off':
      return api.POST('/v1/handoffs/{handoffId}/cut-off', { params });
    case 'promise':
      return api.POST('/v1/handoffs/{handoffId}/promise', { params, body: promise ?? {} });
  }
}
