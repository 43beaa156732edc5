import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, keyFor } from '../app/sending';
import { api } from '../api/api';
import { mayBeTriedAgain } from '../api/problem';
import type { Handoff } from '../api/views';
import type { Choice } from '../app/choice';
import { bodyOf, type Draft } from './draft';

const LONGEST_PAUSE_MS = 8_000;
/** Some two minutes; then whoever sends is asked. */
const TRIES = 18;

interface Sending {
  readonly send: (draft: Draft, choice: Choice) => void;
  readonly isSending: boolean;
  /** It was sent, and no answer came yet. */
  readonly isTryingAgain: boolean;
  readonly error: unknown;
}

/** Sends a handoff, again and again with the same key until an answer comes: it has one effect. */
export function useSending(onSent: (handoffId: string) => void): Sending {
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: ({ draft, choice }: { draft: Draft; choice: Choice }) => post(draft, choice),
    retry: (count, error) => count < TRIES && mayBeTriedAgain(error),
    retryDelay: (count) => Math.min(LONGEST_PAUSE_MS, 500 * 2 ** count),
    onSuccess: async (handoff) => {
      answered('handoff');
      await queries.invalidateQueries({ queryKey: ['get', '/v1/handoffs'] });
      onSent(handoff.handoffId);
    },
    onError: (error) => {
      // A refusal that stays one is an answer. Where it may have taken effect all the same, the key stays with the words.
      if (!mayBeTriedAgain(error)) answered('handoff');
    },
  });
  return {
    send: (draft, choice) => {
      sending.mutate({ draft, choice });
    },
    isSending: sending.isPending,
    isTryingAgain: sending.isPending && sending.failureCount > 0,
    error: sending.error,
  };
}

async function post(draft: Draft, choice: Choice): Promise<Handoff> {
  const body = bodyOf(draft, choice);
  const headers = { 'idempotency-key': keyFor('handoff', body) };
  const { data } = await api.POST('/v1/handoffs', { body, headers });
  if (!data) throw new Error('The answer was empty.');
  return data;
}
