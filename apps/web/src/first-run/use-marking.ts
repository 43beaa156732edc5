import { useQueryClient } from '@tanstack/react-query';
import { $api } from '../api/api';

/** Marks who is front office, and reads everything again that follows from it. */
export function useMarking() {
  const queries = useQueryClient();
  return $api.useMutation('post', '/v1/front-office', { onSuccess: () => queries.invalidateQueries() });
}

export type Marking = ReturnType<typeof useMarking>;
