import type { Board } from '../board/board';
import type { Handoff, Offer } from '../board/handoff';
import { NO_OFFERS, wantsAsking } from '../board/handoff';
import { REFUSAL, withWork } from '../board/occupancy';
import type {
  AssistOverdue,
  HandoffAssigned,
  HandoffConnected,
  HandoffOffered,
  OfferClosed,
  OfferEvent,
} from '../events';
import { stopWaiting } from '../expected-wait/learn-waits';
import { addWork } from './evolve-person';

export function evolveOffer(board: Board, event: OfferEvent | AssistOverdue): void {
  const handoff = board.handoffs.get(event.handoffId);
  if (!handoff) return;
  switch (event.type) {
    case 'handoff-offered':
      return offer(board, handoff, event);
    case 'offer-shown':
      return board.changeHandoff(handoff.id, () => {
        handoff.offers = handoff.offers.map((each) =>
          each.offerId === event.offerId ? { ...each, shown: true } : each,
        );
      });
    case 'offer-extended':
      return board.changeHandoff(handoff.id, () => {
        handoff.offers = handoff.offers.map((each) =>
          each.offerId === event.offerId ? { ...each, expiresAt: event.expiresAt, extended: true } : each,
        );
      });
    case 'offer-closed':
      return close(board, handoff, event);
    case 'handoff-assigned':
      return assign(board, handoff, event);
    case 'connection-unconfirmed':
    case 'assist-overdue':
      return board.changeHandoff(handoff.id, () => {
        if (handoff.phase.kind === 'assigned') handoff.phase = { ...handoff.phase, asked: true };
      });
    case 'handoff-connected':
      return connect(board, handoff, event);
  }
}

function offer(
  board: Board,
  handoff: Handoff,
  { offerId, receiverId, stage, at, expiresAt, type }: HandoffOffered,
): void {
  const receiver = board.people.get(receiverId);
  const idleBefore = receiver?.idleSince ?? at;
  board.changeHandoff(handoff.id, () => {
    handoff.offers = [...handoff.offers, { offerId, receiverId, stage, at, expiresAt, idleBefore, shown: false }];
    handoff.offersMade++;
    handoff.fresh = wantsAsking(handoff);
    handoff.heldBefore = false;
  });
  if (!receiver) return;
  board.changeWork(receiver, type, (person) => {
    addWork(person, { kind: 'offer', id: handoff.id, channel: handoff.asked.channel });
    person.idleSince = at;
  });
}

function close(board: Board, handoff: Handoff, event: OfferClosed): void {
  const closed = handoff.offers.find((each) => each.offerId === event.offerId);
  if (!closed) return;
  const answered = event.because === 'declined' || event.because === 'expired';
  board.changeHandoff(handoff.id, () => {
    handoff.offers = without(handoff, closed);
    if (answered) handoff.tried = (handoff.tried ?? new Set()).add(closed.receiverId);
    if (wantsAsking(handoff)) handoff.fresh = true;
  });
  const receiver = board.people.get(closed.receiverId);
  if (!receiver) return;
  board.changeWork(receiver, event.type, (person) => {
    person.work.drop('offer', handoff.id);
    // Whose offer goes for no fault of theirs is asked next as if it had not been.
    if (answered) {
      person.idleSince = event.at;
      person.occupancy = withWork(person.occupancy, REFUSAL);
    } else if (person.idleSince === closed.at) person.idleSince = closed.idleBefore;
    if (event.missed) person.missedInARow++;
    else if (event.because === 'declined') person.missedInARow = 0;
  });
}

function assign(board: Board, handoff: Handoff, event: HandoffAssigned): void {
  const accepted = handoff.offers.find((each) => each.offerId === event.offerId);
  if (!accepted) return;
  const { offerId, receiverId, confirmBy, cutOffAt, at } = event;
  stopWaiting(board, handoff, at, 'accepted');
  board.changeHandoff(handoff.id, () => {
    handoff.offers = without(handoff, accepted);
    handoff.phase = { kind: 'assigned', receiverId, offerId, stage: accepted.stage, confirmBy, cutOffAt, asked: false };
    handoff.epoch = event.epoch;
  });
  const receiver = board.people.get(receiverId);
  if (!receiver) return;
  board.changeWork(receiver, event.type, (person) => {
    person.work.drop('offer', handoff.id);
    addWork(person, { kind: 'handoff', id: handoff.id, channel: handoff.asked.channel });
    person.idleSince = at;
    person.missedInARow = 0;
  });
}

function connect(board: Board, handoff: Handoff, { receiverId, type }: HandoffConnected): void {
  board.changeHandoff(handoff.id, () => {
    if (handoff.phase.kind !== 'assigned') return;
    const { offerId, stage } = handoff.phase;
    handoff.phase = { kind: 'connected', receiverId, offerId, stage };
  });
  if (handoff.holderId === handoff.senderId) return;
  board.changePerson(handoff.holderId, type, (person) => {
    person.work.drop('handoff', handoff.id);
  });
}

function without(handoff: Handoff, offer: Offer): readonly Offer[] {
  const left = handoff.offers.filter((each) => each !== offer);
  return left.length === 0 ? NO_OFFERS : left;
}
