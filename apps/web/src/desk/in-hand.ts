import type { Desk } from '../api/views';

/** What I have in hand, the furthest first, as Floor says it of me. */
type InHand = 'connected' | 'accepted' | 'engaged';

/** What is so of somebody who said that they are available: whoever is with them comes before what they said. Nothing: they have nobody in hand. */
export function inHandOf({
  conversations,
  engagements,
}: Pick<Desk, 'conversations' | 'engagements'>): InHand | undefined {
  if (conversations.some(({ state }) => state === 'connected')) return 'connected';
  if (conversations.length > 0) return 'accepted';
  return engagements.length > 0 ? 'engaged' : undefined;
}
