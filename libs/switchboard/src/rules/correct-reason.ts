import type { Board } from '../board/board';
import { hasContact, hopsOf, type Handoff, MOST_HOPS } from '../board/handoff';
import {
  HandoffAlreadyConnected,
  HandoffPromised,
  PassOnNotPossible,
  ReasonUnknown,
  TooManyHops,
} from '../board/handoff.errors';
import type { CorrectReason } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { closeOffers } from './close-offers';
import { isReceiver, onlySenderOrReceiver } from './parties';

/**
 * The reason was wrong, or somebody knows whose contact it is: in one step the handoff goes to the right people, first to whoever is named, and has
 * waited as long as it has waited. The sender corrects while it waits; whoever accepted it may too, and so hands it on. Who has talked to the contact
 * already keeps them in hand, and the capacity for it, until the next receiver has them. From then on it is that receiver's to pass on: nobody takes a
 * contact away from whoever talks to them.
 * A name is no way around what ends a loop: the limit of hops holds, a manager is asked first at the second bounce, and nobody has the contact twice.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffPromised, HandoffAlreadyConnected, ReasonUnknown, TooManyHops, PassOnNotPossible
 */
export function correctReason(board: Board, command: CorrectReason, now: number): SwitchboardEvent[] {
  const { handoffId, byId, reasonId, namedEmployeeId } = command;
  const handoff = board.liveHandoff(handoffId);
  if (handoff.phase.kind === 'promised') throw new HandoffPromised(handoffId);
  onlySenderOrReceiver(handoff, byId);
  if (!board.reasons.get(reasonId)?.active) throw new ReasonUnknown(reasonId);
  if (isAlreadySo(handoff, command)) return ALREADY_SO;
  if (handoff.phase.kind === 'connected' && !isReceiver(handoff, byId)) throw new HandoffAlreadyConnected(handoffId);
  if (isReceiver(handoff, byId) && hopsOf(handoff) >= MOST_HOPS) throw new TooManyHops(handoffId, MOST_HOPS);
  const why = namedEmployeeId === undefined ? undefined : whyNot(handoff, namedEmployeeId);
  if (why !== undefined) throw new PassOnNotPossible(handoffId, why);
  return [
    ...closeOffers(handoff.offers, handoffId, 'reason-corrected', now),
    {
      ...{ type: 'reason-corrected', handoffId, byId, fromReasonId: handoff.reasonId, reasonId },
      ...(namedEmployeeId !== undefined && { namedEmployeeId }),
      at: now,
    },
  ];
}

/** A second click. Whoever has accepted it and names somebody means it, also where the sender had named the same person. */
function isAlreadySo(handoff: Handoff, { byId, reasonId, namedEmployeeId }: CorrectReason): boolean {
  if (reasonId !== handoff.reasonId) return false;
  if (namedEmployeeId === undefined) return true;
  return namedEmployeeId === handoff.asked.namedEmployeeId && !isReceiver(handoff, byId);
}

/** Somebody who is away or unknown here may be named as in a request: the search goes on behind them. */
function whyNot(handoff: Handoff, namedId: string): string | undefined {
  if (namedId === handoff.senderId) return 'they handed the contact over';
  if (hasContact(handoff, namedId)) return 'they have the contact in hand';
  if (handoff.handedOnBy.includes(namedId)) return 'they have passed the contact on already';
  return handoff.asked.excludedIds?.includes(namedId) ? 'they are not to be asked for this contact' : undefined;
}
