import type { Board } from '../board/board';
import { type Handoff, isAssist, isExcluded } from '../board/handoff';
import { byWaitingOrder } from '../board/waiting-order';
import { LONGEST_WINDOW } from '../dispatch-policy';
import type { HandoffHeld, WindowPassed } from '../events';
import { assign } from '../matching/assignment';
import { costOf, headStartOf } from '../matching/fit';
import type { Match, Matcher } from '../matching/matcher';
import { askAtOnceAt, isOverride } from '../matching/stages';
import { canBeAsked } from '../matching/there';
import type { Commit } from './dispatch';
import { offerOrKeepRoom } from './offer';

/** So many are assigned together: what an assignment costs is bounded. */
const MOST = 16;
/** Backlog and supply are of similar size while neither is more than so many times the other. */
const SIMILAR = 3;
/** An inner stage goes before a wider one whatever the policy thinks of people. */
const BY_STAGE = 1e6;
const NOTHING: WindowPassed[] = [];

/**
 * Where the policy gathers and somebody could be asked: held back for a moment, so that what comes meanwhile is assigned together with it. Only while as many wait for
 * those people as are free, give or take; else there is nothing to choose and it is asked at once. Nothing is held twice before it was queued.
 */
export function held(board: Board, handoff: Handoff, { joined }: Match, now: number): HandoffHeld | undefined {
  const { gathers = 0 } = board.rules.policy;
  const { held: others } = board.handoffs;
  if (gathers <= 0 || handoff.heldBefore || others.size >= MOST) return undefined;
  if (isAssist(handoff) || handoff.asked.upset || joined.personId !== undefined) return undefined;
  if (askAtOnceAt(board, handoff, joined.stage) > 1) return undefined;
  const waiting = joined.people.queue.size + othersFor(joined.people, others);
  const free = joined.people.free.size;
  if (waiting > SIMILAR * free || free > SIMILAR * waiting) return undefined;
  const ends = [...others].map(({ heldUntil = Infinity }) => heldUntil);
  const until = Math.min(now + Math.min(gathers, LONGEST_WINDOW), ...ends);
  return { type: 'handoff-held', handoffId: handoff.id, until, at: now };
}

/**
 * What is held back and comes before this one, if it could be asked of the person who would be asked now: its moment is over, as nobody is asked past whoever waits before them. Whom a manager
 * names is asked whatever else there is.
 */
export function overtaken(board: Board, handoff: Handoff, { person, joined }: Match, now: number): WindowPassed[] {
  const { held: others } = board.handoffs;
  if (others.size === 0 || isOverride(joined.stage)) return NOTHING;
  return [...others]
    .filter((other) => byWaitingOrder(other, handoff) < 0 && !isExcluded(other, person.id))
    .filter((other) => other.joined.some((stage) => canBeAsked(person, stage)))
    .map(({ id }) => ({ type: 'window-passed', handoffId: id, at: now }));
}

/** What was held and is to be asked for now: the cheapest assignment by the policy’s costs, in which nobody goes before whoever waits before them, head starts included. */
export function askGathered(board: Board, matcher: Matcher, now: number, commit: Commit): void {
  const handoffs = [...board.handoffs.gathered].slice(0, MOST);
  if (handoffs.length < 2) return;
  const rows = handoffs.flatMap((handoff) => {
    const choices = choicesOf(board, handoff, matcher.candidates(handoff, now, handoffs.length), now);
    const places = [...choices.values()].map(({ place }) => place);
    return places.length === 0 ? [] : [{ handoff, choices, place: Math.min(...places) }];
  });
  // Sorting is stable: of equal places the order of waiting decides.
  rows.sort((a, b) => a.place - b.place);
  const people = [...new Set(rows.flatMap(({ choices }) => [...choices.keys()]))].sort();
  const costs = rows.map(({ choices }) => people.map((id) => choices.get(id)?.cost ?? Infinity));
  for (const [row, column] of assign(costs, people.length).entries()) {
    const { handoff, choices } = rows[row] ?? {};
    const choice = column === undefined ? undefined : choices?.get(people[column] ?? '');
    if (handoff && choice) commit([offerOrKeepRoom(board, matcher, handoff, choice.match, now)]);
  }
}

function othersFor(pool: Match['joined']['people'], others: Iterable<Handoff>): number {
  let count = 0;
  for (const other of others) if (other.joined.some(({ people }) => people === pool)) count++;
  return count;
}

interface Choice {
  readonly match: Match;
  readonly cost: number;
  /** By which they would take it when they come free (ms). */
  readonly place: number;
}

/** By id; somebody who is in several stages is asked in the innermost. */
function choicesOf({ rules }: Board, handoff: Handoff, matches: readonly Match[], now: number): Map<string, Choice> {
  const choices = new Map<string, Choice>();
  const stages = [...new Set(matches.map(({ joined }) => joined))];
  for (const match of matches) {
    const { person, joined } = match;
    if (choices.has(person.id)) continue;
    const cost = costOf(rules.policy, person, joined.people.requirement, now) + stages.indexOf(joined) * BY_STAGE;
    const { requirement, queue } = joined.people;
    const place = handoff.virtualAt - headStartOf(rules.policy, person, requirement, queue.size);
    choices.set(person.id, { match, cost, place });
  }
  return choices;
}
