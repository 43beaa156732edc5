import { receiverOf, type Standing } from './standing';

/** How far back a contact with the same number is looked for. */
export const SAME_MATTER_HOURS = 24;
/** As many as an event takes; who had the contact longest ago is forgotten first. */
const MOST_VISITED = 50;

/** How a contact has come this far: how often they were passed on without being helped, and who has had them on the way. */
export interface Chain {
  readonly hops: number;
  readonly visitedIds: readonly string[];
}

/**
 * Whether a new handoff of the same contact goes on with the one before: whoever received them hands them on, or it ended without help.
 * A contact who was helped and comes back begins anew; whoever knows better says so (`continues`).
 */
export function goesOn(before: Standing, senderId: string): boolean {
  if (receiverOf(before) === senderId) return true;
  return before.phase === 'ended' && before.receiverId !== null && before.ending.outcome === 'not-helped';
}

/** The chain with one hop more: the contact left this person. */
export function onwardFrom(before: Chain | undefined, ...byIds: readonly string[]): Chain {
  const visited = new Set([...(before?.visitedIds ?? []), ...byIds]);
  return { hops: (before?.hops ?? 0) + 1, visitedIds: [...visited].slice(-MOST_VISITED) };
}

/** What the contact has behind them when a handoff goes on with the one before; undefined where they have not been with anybody yet. */
export function chainAfter(before: Standing): Chain | undefined {
  const receiver = receiverOf(before);
  return receiver === null ? before.chain : onwardFrom(before.chain, before.senderId, receiver);
}
