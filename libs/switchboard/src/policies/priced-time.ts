import { type DispatchPolicy, type Fit, LONGEST_HEAD_START, ROWS } from '../dispatch-policy';

/** What the dual prices of a staffing plan say of somebody and of what is asked for. */
export interface Prices {
  /** The time that it takes them, at the price of their time, in the value of the work done: 1 where the plan would have them do it, more where it would not. */
  cost(fit: Fit): number;
}

/** Rows are steps of so much cost, so that people who cost nearly the same share the work by idleness. */
const STEP = 0.05;

/**
 * An index from dual prices: an arrival goes to whoever costs least for it, and whoever comes free takes what they cost least for, ahead of what has
 * waited up to five minutes longer. The prices are those of the plan that leaves the most slack; who computes them is not this policy's matter.
 */
export function pricedTime(prices: Prices): DispatchPolicy {
  return {
    name: 'priced-time',
    rank: ({ idleSince }) => idleSince,
    row: (fit) => Math.min(ROWS - 1, Math.round((prices.cost(fit) - 1) / STEP)),
    headStart: (fit) => LONGEST_HEAD_START / Math.max(1, prices.cost(fit)),
  };
}
