import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { Reason, ReasonBody } from '../../api/views';

/** Saves a reason over the version that was seen; without one a new reason. What is there by now is read again, also where somebody else was quicker. */
export function useSaveReason(onSaved: (reason: Reason) => void) {
  const queries = useQueryClient();
  const readAgain = (): Promise<void> =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/reasons') });
  return useMutation({
    mutationFn: async ({
      seen,
      body,
    }: {
      seen: Pick<Reason, 'reasonId' | 'version'> | undefined;
      body: ReasonBody;
    }) => {
      const { data } = await (seen
        ? api.PUT('/v1/reasons/{id}', {
            params: { path: { id: seen.reasonId }, header: { 'If-Match': `"${seen.version}"` } },
            body,
          })
        : api.POST('/v1/reasons', { body }));
      if (!data) throw new Error('A reason was saved without an answer.');
      return data;
    },
    onSuccess: (saved) => {
      onSaved(saved);
      return readAgain();
    },
    onError: (error) => (isStale(error) ? readAgain() : undefined),
  });
}

/** Somebody else saved it meanwhile. */
export const isStale = (error: unknown): boolean => error instanceof Problem && error.code === 'version.stale';
