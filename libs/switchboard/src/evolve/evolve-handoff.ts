import type { Board } from '../board/board';
import { askedIn, askedInAssist } from '../board/asked';
import { Handoff, visitedBefore, wantsAsking } from '../board/handoff';
import {
  HANDOFF_EVENTS,
  type AssistEnded,
  type AssistRequested,
  type HandoffEnded,
  type HandoffEvent,
  type HandoffRequested,
  type PromiseMade,
  type SwitchboardEvent,
} from '../events';
import { stopWaiting } from '../expected-wait/learn-waits';
import { noteEnd, noteRequest } from '../rates/learn-rates';
import { evolveOffer } from './evolve-offer';
import { evolveSearch } from './evolve-search';
import { keepRoom, letGoOfRoom, stopKeepingRoom } from './keep-room';
import { backToWaiting, letGoOfPeople } from './waiting-again';
import { addWork } from './evolve-person';

export function isHandoffEvent(event: SwitchboardEvent): event is HandoffEvent {
  return event.type in HANDOFF_EVENTS;
}

/** Stands where a contact’s reason does. */
const ASSIST = 'assist';
/** How many events of a live handoff are kept in memory, the first among them; the whole story is in the log. */
const STORY_LENGTH = 16;

/** It joins its queues, or leaves them for good; whoever is asked may decline, and then it stands where it stood. */
const MOVES_OTHERS: ReadonlySet<HandoffEvent['type']> = new Set([
  ...(['handoff-queued', 'handoff-assigned', 'promise-made', 'handoff-ended'] as const),
]);

export function evolveHandoff(board: Board, event: HandoffEvent): void {
  const known = board.handoffs.get(event.handoffId);
  if (known) noteMoves(board, known, event);
  if (event.type === 'handoff-requested') request(board, event);
  else if (event.type === 'assist-requested') requestAssist(board, event);
  else change(board, event);
  const handoff = board.handoffs.get(event.handoffId);
  if (handoff) tell(handoff, event);
  if (known && (known !== handoff || !wantsAsking(known) || event.type === 'reason-corrected'))
    letGoOfRoom(board, known, event.type);
  board.handoffs.noteUnneeded(event.handoffId);
}

const WAITS: ReadonlySet<HandoffEvent['type']> = new Set(['handoff-queued', 'place-told']);

function noteMoves(board: Board, { phase, joined }: Handoff, { type }: HandoffEvent): void {
  if (phase.kind === 'waiting' && MOVES_OTHERS.has(type))
    for (const { people } of joined) board.touched.queues.add(people);
}

/** Of several looks that found nobody only the last is kept: it says how things stand, and is by far the largest part of a story. */
function tell(handoff: Handoff, event: HandoffEvent): void {
  const before = handoff.story.length;
  if (event.type === 'handoff-queued') handoff.story = handoff.story.filter(({ type }) => !WAITS.has(type));
  if (event.type === 'place-told') handoff.story = handoff.story.filter(({ type }) => type !== 'place-told');
  handoff.story.push(event);
  if (handoff.story.length > STORY_LENGTH) handoff.story.splice(1, 1);
  handoff.earlier += before + 1 - handoff.story.length;
}

function change(board: Board, event: Exclude<HandoffEvent, HandoffRequested | AssistRequested>): void {
  switch (event.type) {
    case 'handoff-offered':
    case 'offer-shown':
    case 'offer-closed':
    case 'offer-extended':
    case 'handoff-assigned':
    case 'assist-overdue':
    case 'connection-unconfirmed':
    case 'handoff-connected':
      return evolveOffer(board, event);
    case 'stage-joined':
    case 'handoff-queued':
    case 'place-told':
    case 'wait-noted':
    case 'handoff-held':
    case 'window-passed':
    case 'language-relaxed':
    case 'handoff-escalated':
    case 'search-exhausted':
    case 'round-started':
    case 'handoff-overridden':
      return evolveSearch(board, event);
    case 'room-kept':
      return keepRoom(board, event);
    case 'room-let-go':
      return stopKeepingRoom(board, event);
    case 'handoff-not-picked-up':
    case 'reason-corrected':
      return backToWaiting(board, event);
    case 'hold-passed':
      return board.changeHandoff(event.handoffId, (handoff) => {
        handoff.holdPassed = true;
        handoff.proposed = { ownerId: event.ownerId, dueAt: event.dueAt };
      });
    case 'contact-became-reachable':
      return board.changeHandoff(event.handoffId, (handoff) => {
        handoff.contactReachable = true;
      });
    case 'promise-made':
      return promise(board, event);
    case 'promise-overdue':
      return board.changeHandoff(event.handoffId, (handoff) => {
        if (handoff.phase.kind === 'promised')
          handoff.phase = { ...handoff.phase, level: event.level + 1, nextAt: event.nextAt };
      });
    case 'handoff-ended':
    case 'assist-ended':
      return end(board, event);
  }
}

function request(board: Board, event: HandoffRequested): void {
  noteRequest(board, event);
  const reason = board.reasons.get(event.reasonId);
  if (!reason) return;
  const handoff = new Handoff(askedIn(event), event.reasonId, reason.priority, reason.plan);
  handoff.contactReachable = event.contact.reachable;
  handoff.tried = visitedBefore(handoff);
  board.handoffs.add(handoff);
}

function requestAssist(board: Board, event: AssistRequested): void {
  board.handoffs.add(new Handoff(askedInAssist(event), ASSIST, event.priority, event.plan));
}

/** From now on it is work of its owner and asks for nobody's time until it is due. */
function promise(board: Board, event: PromiseMade): void {
  const { handoffId, ownerId, dueAt, because } = event;
  const handoff = board.handoffs.get(handoffId);
  if (!handoff) return;
  stopWaiting(board, handoff, event.at, 'gone');
  letGoOfPeople(board, handoff, event.type);
  if (handoff.phase.kind === 'promised')
    board.changePerson(handoff.phase.ownerId, event.type, (person) => {
      person.work.drop('promise', handoffId);
    });
  board.changeHandoff(handoffId, () => {
    board.handoffs.letGo(handoff, handoff.joined);
    handoff.phase = {
      kind: 'promised',
      promise: event.kind,
      ownerId,
      dueAt,
      because,
      level: 0,
      nextAt: Math.max(dueAt, event.at),
    };
    handoff.contactReachable = event.reachable;
    handoff.epoch = event.epoch;
    handoff.tried = undefined;
  });
  if (board.people.get(ownerId)) board.handoffs.orphans.delete(handoff);
  else board.handoffs.orphans.add(handoff);
  board.changePerson(ownerId, event.type, (person) => {
    addWork(person, { kind: 'promise', id: handoffId, channel: handoff.asked.channel });
  });
}

function end(board: Board, event: HandoffEnded | AssistEnded): void {
  const handoff = board.handoffs.get(event.handoffId);
  if (!handoff) return;
  stopWaiting(board, handoff, event.at, 'gone');
  if (event.type === 'handoff-ended') noteEnd(board, handoff, event);
  letGoOfPeople(board, handoff, event.type);
  const { phase } = handoff;
  if (phase.kind === 'promised')
    board.changePerson(phase.ownerId, event.type, (person) => {
      person.work.drop('promise', handoff.id);
    });
  board.handoffs.remove(handoff);
  board.ended.add(handoff.id, event.at);
}
