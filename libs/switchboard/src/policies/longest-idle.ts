import type { DispatchPolicy } from '../dispatch-policy';

/**
 * Whoever has been idle longest, whoever else would do it better. Being asked ends idleness, so a burst is spread over all who are free, and somebody
 * who declined is at the end of the row. The fairest of all; measured slow wherever people differ (docs/SIMULATION.md).
 */
export const longestIdle: DispatchPolicy = {
  name: 'longest-idle',
  rank: ({ idleSince }) => idleSince,
};
