import type { DispatchPolicy } from '../dispatch-policy';

/** Whoever has the smallest part of their capacity in use; for long-running work such as e-mail. */
export const leastLoaded: DispatchPolicy = {
  name: 'least-loaded',
  rank: ({ load, units }) => (units > 0 ? load / units : 1),
};
