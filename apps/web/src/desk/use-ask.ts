import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mayBeTriedAgain } from '../api/problem';
import { deskQuery } from './read-desk';
import { keepNotes } from './unsaved-notes';

/**
 * Asks something, and reads the desk again whatever came of it. Whatever goes through here has one effect however often it is asked, so what got no
 * answer is asked again. With `handoffId`, a note about it that stands in the box goes along: who is done with a contact does not lose what they wrote.
 */
export function useAsk<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>, handoffId?: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (asked: Asked) => {
      if (handoffId !== undefined) await keepNotes(handoffId);
      return ask(asked);
    },
    retry: (count, error) => count < 3 && mayBeTriedAgain(error),
    onSettled: () => queries.invalidateQueries({ queryKey: deskQuery.queryKey }),
  });
}
