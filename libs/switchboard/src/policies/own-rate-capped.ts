import { partOfRested } from '../board/occupancy';
import { type DispatchPolicy, type Fit } from '../dispatch-policy';
import { paceOf } from '../rates/person-rates';
import { MIDDLE_LEVEL } from '../rates/shrink';
import { lowestLevel } from '../rates/work-kind';
import { ownLevelCapped } from './own-level-capped';

/** So much more is settled in the same time where somebody is a level better: 28%, as a logarithm. */
const PACE_PER_LEVEL = 0.25;
/** Rows to a level, and the levels between which rows lie. */
const ROWS_PER_LEVEL = 4;
const HIGHEST = 7;
/** As in `own-level-capped` and `own-level`: what a level is worth in occupancy, and in waiting (ms). */
const OCCUPANCY_PER_LEVEL = 0.06;
const MS_PER_LEVEL = 60_000;

/**
 * The default with the pace in place of the level: what somebody is believed to settle in an hour of such work, in levels. With learned rates that is their declared level, moved by as
 * much as is believed of what was seen of them; without, what levels have come to mean. Before the first reckoning it is the declared level.
 */
export const ownRateCapped: DispatchPolicy = {
  ...ownLevelCapped,
  name: 'own-rate-capped',
  usesRates: true,
  row: (fit) => Math.round((HIGHEST - levelBelieved(fit)) * ROWS_PER_LEVEL),
  cost: (row, rank, now) => (row / ROWS_PER_LEVEL) * OCCUPANCY_PER_LEVEL + partOfRested(rank, now),
  headStart: (fit) => levelBelieved(fit) * MS_PER_LEVEL,
};

/** From 0 to `HIGHEST`. */
function levelBelieved(fit: Fit): number {
  const at = paceOf(fit);
  if (!at) return lowestLevel(fit.skills, fit.asked, MIDDLE_LEVEL);
  return Math.min(HIGHEST, Math.max(0, MIDDLE_LEVEL + (at.pace - at.middle) / PACE_PER_LEVEL));
}
