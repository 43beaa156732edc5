import { type DispatchPolicy, type Fit, LONGEST_HEAD_START, ROWS } from '../dispatch-policy';
import { paceOf } from '../rates/person-rates';
import { ownLevel } from './own-level';

/** Rows are steps of so much cost, so that people who cost nearly the same share the work by idleness. */
const STEP = 0.05;
/** What is worth nothing by the plan is not to cost anybody whose time is worth something: the last row. */
const FAR_TOO_MUCH = 1e3;

/**
 * An index from the dual prices of the staffing plan: an arrival goes to whose time costs least for it, and whoever comes free takes what they cost least for, ahead of what has
 * waited up to five minutes longer. What somebody costs is the best that their time could be used for, over what it is used for. Before the first plan it is `own-level`.
 */
export const pricedTime: DispatchPolicy = {
  name: 'priced-time',
  usesRates: true,
  rank: ({ idleSince }) => idleSince,
  row: (fit) => {
    const cost = costOf(fit);
    return cost === undefined ? (ownLevel.row?.(fit) ?? 0) : Math.min(ROWS - 1, Math.round((cost - 1) / STEP));
  },
  headStart: (fit, waiting) => {
    const cost = costOf(fit);
    return cost === undefined ? (ownLevel.headStart?.(fit, waiting) ?? 0) : LONGEST_HEAD_START / cost;
  },
};

/** From 1: the plan would have them do it. */
function costOf(fit: Fit): number | undefined {
  const at = paceOf(fit);
  if (!at) return undefined;
  const { pace, worth, price } = at;
  // Nothing that they can do is worth anything.
  if (price === -Infinity) return 1;
  return Math.max(1, Math.min(FAR_TOO_MUCH, Math.exp(price - (pace + worth))));
}
