import type { Board } from '../board/board';
import { type Handoff, isExcluded } from '../board/handoff';
import type { Person } from '../board/person';
import type { DispatchPolicy } from '../dispatch-policy';
import { boundedHeadStart, boundedRow, fitOf } from '../matching/fit';
import type { Match } from '../matching/matcher';
import type { Pool } from '../matching/pool';
import type { Requirement } from '../matching/requirement';

/** So many who are free are looked at: what a word of explanation costs is bounded. */
const LOOKED_AT = 32;

/**
 * Whether what was learned of people has changed who is asked for what: by declared levels alone somebody else of those who are free would be asked first, or they themself for
 * something else that waits. Says nothing of anybody’s figures.
 */
export function isOwedToRates(board: Board, handoff: Handoff, { joined, person }: Match, now: number): boolean {
  const { policy } = board.rules;
  if (!policy.usesRates || !board.rates.learns || joined.personId !== undefined) return false;
  return isAnother(policy, handoff, joined.people, person, now) || wouldTakeAnother(board, handoff, person);
}

function isAnother(policy: DispatchPolicy, handoff: Handoff, pool: Pool, chosen: Person, now: number): boolean {
  const first = declaredCost(policy, chosen, pool.requirement, now);
  let looked = 0;
  for (const person of pool.free.inOrder(now)) {
    if (++looked > LOOKED_AT) return false;
    if (person === chosen || person.due <= now || isExcluded(handoff, person.id)) continue;
    if (isLess(declaredCost(policy, person, pool.requirement, now), first)) return true;
  }
  return false;
}

/** Of what waits for somebody: whether something else would come first without what was learned of them. */
function wouldTakeAnother({ rules: { policy }, pools }: Board, handoff: Handoff, person: Person): boolean {
  const place = (each: Handoff, pool: Pool): number =>
    each.virtualAt - boundedHeadStart(policy, declaredFit(person, pool.requirement), pool.queue.size);
  const theirs = [...pools.of(person)].filter(({ bit }) => (person.freeOn & bit) !== 0);
  const mine = Math.min(
    ...theirs
      .filter((pool) => handoff.joined.some(({ people }) => people === pool))
      .map((pool) => place(handoff, pool)),
  );
  return theirs.some((pool) => {
    const [first] = pool.queue;
    return first !== undefined && first !== handoff && !isExcluded(first, person.id) && place(first, pool) < mine;
  });
}

type Cost = readonly [cost: number, rank: number];
const isLess = (a: Cost, b: Cost): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function declaredCost(policy: DispatchPolicy, person: Person, requirement: Requirement, now: number): Cost {
  const row = boundedRow(policy, declaredFit(person, requirement));
  return [policy.cost ? policy.cost(row, person.rank, now) : row, person.rank];
}

/** As if nothing were known of them but what is declared. */
function declaredFit(person: Person, requirement: Requirement): ReturnType<typeof fitOf> {
  const fit = fitOf(person, requirement);
  return fit.rates ? { ...fit, rates: { ...fit.rates, own: undefined, price: fit.rates.declaredPrice } } : fit;
}
