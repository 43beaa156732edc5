import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Policy, PolicyBody, SavedPolicy } from '../../api/views';
import { keyOf } from '../../api/key-of';
import { bodyOf, type PolicyWish } from './policy-wish';

/** Tries what a version would come to, and saves it: what is in conflict is shown before, and saved only by somebody who has seen it. */
export function useSaving(policy: Policy | undefined, onSaved: (policyId: string) => void) {
  const queries = useQueryClient();
  const send = async (wish: PolicyWish, more: { dryRun: boolean; acceptConflicts?: boolean }): Promise<SavedPolicy> => {
    const body = { ...bodyOf(wish, policy?.versions.at(-1)), acceptConflicts: more.acceptConflicts ?? false };
    const query = { dryRun: String(more.dryRun) };
    if (!policy) {
      const first = { ...body, key: keyOf(wish.nameEn) } as PolicyBody;
      const { data } = await api.POST('/v1/policies', { params: { query }, body: first });
      return data as SavedPolicy;
    }
    const params = { path: { id: policy.policyId }, query, header: { 'If-Match': `"${policy.version}"` } };
    const { data } = await api.PUT('/v1/policies/{id}', { params, body: body as PolicyBody });
    return data as SavedPolicy;
  };
  return {
    trying: useMutation({ mutationFn: (wish: PolicyWish) => send(wish, { dryRun: true }) }),
    saving: useMutation({
      mutationFn: (wish: PolicyWish) => send(wish, { dryRun: false, acceptConflicts: true }),
      onSuccess: async ({ policyId }) => {
        await queries.invalidateQueries({
          predicate: ({ queryKey }) => String(queryKey[1]).includes('/policies'),
        });
        onSaved(policyId);
      },
    }),
  };
}
