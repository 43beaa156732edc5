import { partOfRested } from '../board/occupancy';
import type { DispatchPolicy } from '../dispatch-policy';
import { ownLevel } from './own-level';

/** What a level more is worth in occupancy: the spread follows it, the waits hardly do (docs/SIMULATION.md has what was tried). */
const OCCUPANCY_PER_LEVEL = 0.06;

/**
 * Own level with a cap on how unevenly the work is spread: a level is worth six points of occupancy and no more. Of two who are free and fit, a level apart,
 * the higher is asked first unless they have been busy for over six points more of their last hours at the desk; so four levels are worth 24 points at most.
 * Of equals whoever has had the most rest is asked. On a quiet floor nobody reaches the cap and the best take it all; the busier the floor, the more it is shared.
 * **What workspaces are run with** unless they choose another.
 */
export const ownLevelCapped: DispatchPolicy = {
  ...ownLevel,
  name: 'own-level-capped',
  rank: ({ restedSince }) => restedSince,
  cost: (row, rank, now) => row * OCCUPANCY_PER_LEVEL + partOfRested(rank, now),
};
