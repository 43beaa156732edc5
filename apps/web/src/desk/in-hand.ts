import type { Desk } from '../api/views';

/** What I have in hand, the furthest first, as Floor says it of me. */
type InHand = 'connected' | 'accepted' | 'engaged' | 'wrapUp';

/**
 * What is so of somebody who said that they are available: whoever is with them, and the notes about the last one, come before what they said. Nothing:
 * they are free.
 */
export function inHandOf(
  { conversations, engagements, presence }: Pick<Desk, 'conversations' | 'engagements' | 'presence'>,
  now: number,
): InHand | undefined {
  if (conversations.some(({ state }) => state === 'connected')) return 'connected';
  if (conversations.length > 0) return 'accepted';
  if (engagements.length > 0) return 'engaged';
  const { wrapUpUntil } = presence;
  return wrapUpUntil !== null && Date.parse(wrapUpUntil) > now ? 'wrapUp' : undefined;
}
