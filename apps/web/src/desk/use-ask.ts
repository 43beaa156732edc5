import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mayBeTriedAgain } from '../api/problem';
import { deskQuery } from './read-desk';

/**
 * Asks something, and reads the desk again whatever came of it. Whatever goes through here has one effect however often it is asked, so what got no
 * answer is asked again.
 */
export function useAsk<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    retry: (count, error) => count < 3 && mayBeTriedAgain(error),
    onSettled: () => queries.invalidateQueries({ queryKey: deskQuery.queryKey }),
  });
}
