import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { hasContact, ownerOf, receiverOf, wantsAsking } from '../board/handoff';
import type { Person } from '../board/person';
import { dueOf, isAvailable, isOverCapacity, weightOfWork } from '../board/person';
import { mayStillBeAsked } from '../rules/withdraw-unfit-offers';
import { indexViolations } from './index-violations';

/** Those whom a decision was about: looking at them alone is cheap however large the board is. */
export interface Concerned {
  readonly people: Iterable<string>;
  readonly handoffs: Iterable<string>;
}

/** What must always hold, looked for on the whole board; each finding in words. With `deep` the indexes too are worked out anew. */
export function violationsOf(board: Board, deep: boolean): string[] {
  return [
    ...[...board.people.all()].flatMap((person) => ofPerson(board, person)),
    ...[...board.handoffs.all()].flatMap((handoff) => ofHandoff(board, handoff)),
    ...(deep ? indexViolations(board) : []),
  ];
}

/** The same, looked for at some people and handoffs only. */
export function violationsAmong(board: Board, { people, handoffs }: Concerned): string[] {
  return [
    ...[...people].flatMap((id) => ofPerson(board, board.people.get(id))),
    ...[...handoffs].flatMap((id) => ofHandoff(board, board.handoffs.get(id))),
  ];
}

function ofPerson(board: Board, person: Person | undefined): string[] {
  if (!person) return [];
  const found: string[] = [];
  const offers = [...person.work.of('offer')];
  if (offers.length > 0 && isOverCapacity(person)) found.push(`${person.id} is asked beyond their capacity`);
  for (const { kind, id } of person.work.all()) {
    const handoff = board.handoffs.get(id);
    if (kind !== 'engagement' && !(handoff && isHeldBy(handoff, person.id, kind)))
      found.push(`${person.id} holds ${kind} ${id}, which is not theirs`);
  }
  const taken = [...person.work.all()].reduce((sum, work) => sum + weightOfWork(person, work), 0);
  if (person.work.taken !== taken)
    found.push(`what ${person.id} has in hand weighs ${String(taken)}, not ${String(person.work.taken)}`);
  const reserved = offers.reduce((sum, work) => sum + weightOfWork(person, work), 0);
  if (person.work.reserved !== reserved)
    found.push(`what ${person.id} is asked for weighs ${String(reserved)}, not ${String(person.work.reserved)}`);
  const keptFor = person.keptFor && board.handoffs.get(person.keptFor.handoffId);
  if (person.keptFor && keptFor?.keptId !== person.id) found.push(`${person.id} is kept free for nothing`);
  if (person.due !== dueOf(person))
    found.push(`${person.id} is due at ${String(dueOf(person))} and recorded as ${String(person.due)}`);
  return found;
}

function isHeldBy(handoff: Handoff, personId: string, kind: 'offer' | 'handoff' | 'promise'): boolean {
  if (kind === 'offer') return handoff.offers.some((offer) => offer.receiverId === personId);
  if (kind === 'promise') return handoff.phase.kind === 'promised' && handoff.phase.ownerId === personId;
  return receiverOf(handoff) === personId || (handoff.holderId === personId && handoff.phase.kind !== 'promised');
}

function ofHandoff(board: Board, handoff: Handoff | undefined): string[] {
  if (!handoff) return [];
  const { id, phase } = handoff;
  const found: string[] = [];
  if (board.ended.has(id)) found.push(`${id} has ended and is live`);
  if (isAskedForNobody(board, handoff)) found.push(`${id} is asked for somebody who no longer has the contact`);
  if (!ownerOf(handoff)) found.push(`${id} has no owner`);
  if (phase.kind !== 'waiting' && handoff.offers.length > 0) found.push(`${id} is ${phase.kind} and still offered`);
  if (phase.kind === 'waiting' && handoff.joined.length === 0 && !handoff.fresh) found.push(`${id} waits for nobody`);
  if (phase.kind === 'waiting' && handoff.offers.length === 0 && !handoff.fresh && handoff.nextAt === undefined)
    found.push(`${id} has come to a dead end`);
  const { keptId } = handoff;
  if (keptId !== undefined && !isKeptFree(board, handoff, keptId)) found.push(`nobody is kept free for ${id}`);
  const receiverId = receiverOf(handoff);
  if (receiverId !== undefined && !holds(board, receiverId, 'handoff', id))
    found.push(`${id} takes no capacity of its receiver`);
  const { holderId } = handoff;
  if (isOnTheWay(handoff) && board.people.get(holderId) && !holds(board, holderId, 'handoff', id))
    found.push(`${id} takes no capacity of whoever has the contact in hand`);
  if (phase.kind === 'promised' && board.people.get(phase.ownerId) && !holds(board, phase.ownerId, 'promise', id))
    found.push(`${id} is promised by somebody who does not know`);
  return [...found, ...handoff.offers.flatMap((offer) => ofOffer(board, handoff, offer.receiverId))];
}

/** Passed on by whoever has talked to the contact, who has them in hand until the next receiver does. */
const isOnTheWay = ({ phase, holderId, senderId }: Handoff): boolean =>
  holderId !== senderId && (phase.kind === 'waiting' || phase.kind === 'assigned');

function isKeptFree(board: Board, handoff: Handoff, keptId: string): boolean {
  const person = board.people.get(keptId);
  return wantsAsking(handoff) && person?.keptFor?.handoffId === handoff.id && isAvailable(person);
}

function isAskedForNobody(board: Board, { asked, senderId }: Handoff): boolean {
  const { aboutId, engagementId } = asked.assist ?? {};
  if (engagementId !== undefined) return !board.people.get(senderId)?.work.get('engagement', engagementId);
  if (aboutId === undefined) return false;
  const about = board.handoffs.get(aboutId);
  return !about || !hasContact(about, senderId);
}

function ofOffer(board: Board, handoff: Handoff, receiverId: string): string[] {
  const person = board.people.get(receiverId);
  const offer = handoff.offers.find((each) => each.receiverId === receiverId);
  if (!person || !offer) return [`${handoff.id} is offered to ${receiverId}, who is unknown`];
  const found: string[] = [];
  if (!holds(board, receiverId, 'offer', handoff.id)) found.push(`${offer.offerId} reserves nothing`);
  if (!mayStillBeAsked(person, handoff, offer))
    found.push(`${offer.offerId} is made to ${receiverId}, who cannot be asked`);
  if (receiverId === handoff.senderId || receiverId === handoff.holderId)
    found.push(`${offer.offerId} is made to whoever sent it`);
  return found;
}

function holds(board: Board, personId: string, kind: 'offer' | 'handoff' | 'promise', id: string): boolean {
  return board.people.get(personId)?.work.get(kind, id) !== undefined;
}
