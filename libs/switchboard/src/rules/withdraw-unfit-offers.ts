import type { Board } from '../board/board';
import type { Handoff, Offer } from '../board/handoff';
import type { Person } from '../board/person';
import { isOverCapacity } from '../board/person';
import type { SwitchboardEvent } from '../events';
import { isFillIn, joinedAt } from '../matching/stages';
import { fits } from '../matching/requirement';
import { closeOffers } from './close-offers';

/**
 * Whatever has changed about a person: offers that they could not be made now are withdrawn, and the handoff goes on at its place.
 * The last offer first where there is too much for them. Wrap-up keeps new offers away and lets those stand that were made before it.
 * One offer at a time: the caller asks again until nothing is left. `inDoubt`: something about them has changed besides how much they have in hand,
 * so that each of their offers is to be looked at.
 */
export function withdrawUnfitOffer(board: Board, person: Person, inDoubt: boolean, now: number): SwitchboardEvent[] {
  if (!inDoubt && !isOverCapacity(person)) return [];
  const offered = offersTo(board, person);
  const unfit = offered.find(({ handoff, offer }) => !mayStillBeAsked(person, handoff, offer));
  if (unfit) return closeOffers([unfit.offer], unfit.handoff.id, 'receiver-unavailable', now);
  const last = offered.at(-1);
  if (!last || !isOverCapacity(person)) return [];
  return closeOffers([last.offer], last.handoff.id, 'over-capacity', now);
}

function offersTo(board: Board, person: Person): { handoff: Handoff; offer: Offer }[] {
  return [...person.work.of('offer')].flatMap(({ id }) => {
    const handoff = board.handoffs.get(id);
    const offer = handoff?.offers.find((each) => each.receiverId === person.id);
    return handoff && offer ? [{ handoff, offer }] : [];
  });
}

/** Everything that was asked of them when the offer was made, but for capacity, which the offer itself uses. */
export function mayStillBeAsked(person: Person, handoff: Handoff, { stage }: Offer): boolean {
  const fillIn = isFillIn(stage);
  const there = fillIn ? person.fillIn : person.standing === 'ready' || person.standing === 'wrap-up';
  const joined = joinedAt(handoff, stage, person.id);
  return there && joined !== undefined && fits(person, joined.people.requirement);
}
