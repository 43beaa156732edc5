import type { Desk, Handoff } from '../api/views';

/** What I have in hand, the furthest first, as Floor says it of me. */
type InHand = 'connected' | 'passing' | 'accepted' | 'engaged' | 'wrapUp';
type Hands = Pick<Desk, 'conversations' | 'sent' | 'engagements' | 'presence'>;

const ON_THE_WAY: readonly Handoff['state'][] = ['requested', 'queued', 'offered', 'assigned'];

/** Whom I had with me and passed on: mine until the next has them. Whom I sent without that is followed where I sent them. */
export const passingOn = ({ sent, presence: { employeeId } }: Pick<Hands, 'sent' | 'presence'>): readonly Handoff[] =>
  sent.filter(
    ({ holder, sender, state }) =>
      holder.employeeId === employeeId && sender.employeeId !== employeeId && ON_THE_WAY.includes(state),
  );

/**
 * What is so of somebody who said that they are available: whoever is with them, and the notes about the last one, come before what they said. Nothing:
 * they are free.
 */
export function inHandOf(hands: Hands, now: number): InHand | undefined {
  const { conversations, engagements, presence } = hands;
  if (conversations.some(({ state }) => state === 'connected')) return 'connected';
  if (passingOn(hands).length > 0) return 'passing';
  if (conversations.length > 0) return 'accepted';
  if (engagements.length > 0) return 'engaged';
  const { wrapUpUntil } = presence;
  return wrapUpUntil !== null && Date.parse(wrapUpUntil) > now ? 'wrapUp' : undefined;
}
