import { useState } from 'react';
import type { Desk, DeskOffer, Handoff } from '../api/views';
import { wasAnswered } from './answered';

type Seen = Pick<Desk, 'offers' | 'conversations' | 'serverTime'>;
/** What is known of why: its time was over, or it was not and somebody else did it; or, where the desk was not read for a while, neither. */
type Because = 'time' | 'others' | 'unknown';

interface Gone {
  readonly offer: DeskOffer;
  readonly because: Because;
}

/** Between the clocks of the server that lets an offer end and of the one that tells of it. */
const CLOCKS_MS = 1_000;
/** What is told of so long after its time may have been taken before. */
const LATE_MS = 10_000;

/** Why an offer is gone that was there until now, by the server’s clock. */
export function whyGone({ expiresAt }: Pick<DeskOffer, 'expiresAt'>, serverTime: string): Because {
  const overSince = Date.parse(serverTime) - Date.parse(expiresAt);
  if (overSince > LATE_MS) return 'unknown';
  return overSince > -CLOCKS_MS ? 'time' : 'others';
}

/** The last offer that went away without my doing, and why. Until the next one comes. */
export function useGone({ offers, conversations, serverTime }: Seen): Gone | undefined {
  const [seen, setSeen] = useState<{ offers: readonly DeskOffer[]; gone: Gone | undefined }>({
    offers,
    gone: undefined,
  });
  if (seen.offers === offers) return seen.gone;
  // Accepted in another tab.
  const isMine = ({ handoffId }: Handoff): boolean => conversations.some((each) => each.handoffId === handoffId);
  const ids = new Set(offers.map(({ offerId }) => offerId));
  const left = seen.offers.find(
    ({ offerId, handoff }) => !ids.has(offerId) && !wasAnswered(offerId) && !isMine(handoff),
  );
  const stays = offers.length > 0 ? undefined : seen.gone;
  const gone = left ? { offer: left, because: whyGone(left, serverTime) } : stays;
  setSeen({ offers, gone });
  return gone;
}
