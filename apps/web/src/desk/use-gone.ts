import { useState } from 'react';
import type { DeskOffer, Handoff } from '../api/views';
import { wasAnswered } from './answered';

/** The last offer that went away without my doing: somebody else took it, it was called off, or its time was over. Until the next one comes. */
export function useGone(offers: readonly DeskOffer[], mine: readonly Handoff[]): DeskOffer | undefined {
  const [seen, setSeen] = useState<{ offers: readonly DeskOffer[]; gone: DeskOffer | undefined }>({
    offers,
    gone: undefined,
  });
  if (seen.offers === offers) return seen.gone;
  // Accepted in another tab.
  const isMine = ({ handoffId }: Handoff): boolean => mine.some((each) => each.handoffId === handoffId);
  const ids = new Set(offers.map(({ offerId }) => offerId));
  const left = seen.offers.find(
    ({ offerId, handoff }) => !ids.has(offerId) && !wasAnswered(offerId) && !isMine(handoff),
  );
  const gone = left ?? (offers.length > 0 ? undefined : seen.gone);
  setSeen({ offers, gone });
  return gone;
}
