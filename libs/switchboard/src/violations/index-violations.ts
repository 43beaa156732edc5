import type { Board } from '../board/board';
import { isExcluded, stagesToAsk, wantsAsking } from '../board/handoff';
import { NEVER, derive, isPresent } from '../board/person';
import type { Pool } from '../matching/pool';
import { fits, requirementFor } from '../matching/requirement';
import { canBeAsked, isThereFor } from '../matching/there';
import { hasLookedEverywhere } from '../rules/relax-language';

/** Every index against what a scan of everything says. Slow with many people. */
export function indexViolations(board: Board): string[] {
  return [
    ...ofPeople(board),
    ...ofQueues(board),
    ...[...board.pools.all()].flatMap((pool) => ofPool(board, pool)),
    ...ofSeats(board),
    ...ofMatches(board),
    ...ofLanguages(board),
  ];
}

function ofPeople(board: Board): string[] {
  return [...board.people.all()].flatMap((person) => {
    const found: string[] = [];
    const derived = derive(person, board.rules.policy);
    for (const [part, value] of Object.entries(derived)) {
      if (person[part as keyof typeof derived] !== value) found.push(`${person.id}.${part} is not ${String(value)}`);
    }
    if (board.people.due.has(person) !== (person.due !== NEVER)) found.push(`${person.id} and the clock disagree`);
    return found;
  });
}

function ofQueues(board: Board): string[] {
  return [...board.handoffs.all()].flatMap((handoff) => {
    const found: string[] = [];
    const queued = wantsAsking(handoff);
    if (handoff.queued !== queued) found.push(`${handoff.id}.queued is not ${String(queued)}`);
    if (board.handoffs.due.has(handoff) !== (handoff.due !== NEVER)) found.push(`${handoff.id} and the clock disagree`);
    if (board.handoffs.fresh.has(handoff) !== (queued && handoff.fresh))
      found.push(`${handoff.id} is not in its place among the fresh`);
    const { held, gathered } = board.handoffs;
    if (held.has(handoff) !== (handoff.phase.kind === 'waiting' && handoff.heldUntil !== undefined))
      found.push(`${handoff.id} is not among what is held back, or should not be`);
    if (gathered.has(handoff) !== (queued && handoff.fresh && handoff.heldBefore))
      found.push(`${handoff.id} is not in its place among what was held back`);
    const asking = stagesToAsk(handoff);
    for (const joined of handoff.joined)
      if (joined.people.queue.has(handoff) !== (queued && asking.includes(joined)))
        found.push(`${handoff.id} is not in its queue, or should not be`);
    return found;
  });
}

function ofPool(board: Board, pool: Pool): string[] {
  const members = [...board.people.all()].filter((person) => fits(person, pool.requirement));
  const free = members.filter((person) => (person.freeOn & pool.bit) !== 0);
  const present = members.filter((person) => (pool.requirement.fillIn ? person.fillIn : isPresent(person)));
  const found: string[] = [];
  if (pool.members !== members.length)
    found.push(`pool ${pool.key} counts ${String(pool.members)} of ${String(members.length)} members`);
  if (pool.present !== present.length)
    found.push(`pool ${pool.key} counts ${String(pool.present)} of ${String(present.length)} present`);
  if (pool.free.size !== free.length || !free.every((person) => pool.free.has(person)))
    found.push(`pool ${pool.key} does not list who is free`);
  if (members.some((person) => ![...board.pools.of(person)].includes(pool)))
    found.push(`somebody does not know that they are in pool ${pool.key}`);
  return found;
}

function ofSeats({ pools }: Board): string[] {
  const held = [...pools.all()].filter(({ isSeated, holders }) => isSeated && holders > 0);
  const seats = held.reduce((sum, { members }) => sum + members, 0);
  return pools.seatsHeld === seats ? [] : [`${String(pools.seatsHeld)} seats are counted of ${String(seats)}`];
}

/** When all is quiet nobody who waits could be asked of anybody: else a match was missed. */
function ofMatches(board: Board): string[] {
  if (board.handoffs.fresh.size > 0 || board.pools.comers.size > 0) return [];
  return [...board.handoffs.all()].filter(wantsAsking).flatMap((handoff) =>
    [...board.people.all()]
      .filter((person) => person.due > board.now && !isExcluded(handoff, person.id))
      .filter((person) => stagesToAsk(handoff).some((joined) => canBeAsked(person, joined)))
      .map((person) => `${handoff.id} waits although ${person.id} could be asked`),
  );
}

/** When all is quiet no language keeps a contact from the right person while a colleague who speaks it could join them: else somebody's coming was missed. */
function ofLanguages(board: Board): string[] {
  const waiting = [...board.handoffs.all()].filter((handoff) => wantsAsking(handoff) && !handoff.fresh);
  return waiting.flatMap((handoff) => {
    const { language, excludedIds = [], assist } = handoff.asked;
    if (language === undefined || assist || handoff.languageRelaxed || !hasLookedEverywhere(board, handoff)) return [];
    const speaks = requirementFor({}, { channel: 'assist', language, siteId: undefined });
    const people = [...board.people.all()];
    const never = [handoff.senderId, handoff.holderId, ...excludedIds];
    const takers = people.filter(
      (person) =>
        !never.includes(person.id) && handoff.joined.some((joined) => isThereFor(person, joined.people.requirement)),
    );
    const interpreters = people.filter((person) => !excludedIds.includes(person.id) && isThereFor(person, speaks));
    return takers.length === 0 && interpreters.length > 0
      ? [`${handoff.id} waits for somebody who speaks ${language}, and could go on without`]
      : [];
  });
}
