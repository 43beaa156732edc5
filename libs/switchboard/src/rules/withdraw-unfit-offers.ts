import type { Board } from '../board/board';
import type { Handoff, Offer } from '../board/handoff';
import type { Person } from '../board/person';
import { exceeds } from '../board/person';
import type { SwitchboardEvent } from '../events';
import { criteriaOf } from '../matching/stages';
import { fits, requirementFor } from '../matching/requirement';
import { closeOffers } from './close-offers';

/**
 * Whatever has changed about a person: offers that they could not be made now are withdrawn, and the handoff goes on at its place.
 * The last offer first where there is too much for them. Wrap-up keeps new offers away and lets those stand that were made before it.
 * One offer at a time: the caller asks again until nothing is left.
 */
export function withdrawUnfitOffer(board: Board, person: Person, now: number): SwitchboardEvent[] {
  const offered = offersTo(board, person);
  const unfit = offered.find(({ handoff, offer }) => !mayStillBeAsked(person, handoff, offer));
  if (unfit) return closeOffers([unfit.offer], unfit.handoff.id, 'receiver-unavailable', now);
  const last = offered.at(-1);
  if (!last || !exceeds(person.load, person.profile.capacity.units)) return [];
  return closeOffers([last.offer], last.handoff.id, 'over-capacity', now);
}

function offersTo(board: Board, person: Person): { handoff: Handoff; offer: Offer }[] {
  return person.work.flatMap((work) => {
    const handoff = work.kind === 'offer' ? board.handoffs.get(work.id) : undefined;
    const offer = handoff?.offers.find((each) => each.receiverId === person.id);
    return handoff && offer ? [{ handoff, offer }] : [];
  });
}

/** Everything that was asked of them when the offer was made, but for capacity, which the offer itself uses. */
export function mayStillBeAsked(person: Person, handoff: Handoff, { stage }: Offer): boolean {
  const fillIn = stage.kind === 'escalation';
  const there = fillIn ? person.fillIn : person.standing === 'ready' || person.standing === 'wrap-up';
  const personId = fillIn ? person.id : undefined;
  return there && fits(person, requirementFor(criteriaOf(handoff, stage, personId), handoff.asked, fillIn));
}
