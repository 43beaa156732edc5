import type { DispatchPolicy } from '../dispatch-policy';
import { levelIn } from './level-in';
import { bestSkill } from './best-skill';

/** What a level more is worth in waiting (ms). */
const MS_PER_LEVEL = 60_000;
/** Work that asks for no skill is nobody’s best and nobody’s worst. */
const MIDDLE_LEVEL = 3;

/**
 * Best skill in both directions, within the bound: an arrival goes to the highest level, and whoever comes free takes what they are best at before what
 * has waited up to a minute longer for each level. Needs nothing but declared levels, and is longest idle where plans ask for no skills. The best are the
 * busiest, by as much as it takes: `own-level-capped` bounds that.
 */
export const ownLevel: DispatchPolicy = {
  ...bestSkill,
  name: 'own-level',
  headStart: (fit) => (fit.wanted.length === 0 ? MIDDLE_LEVEL : levelIn(fit)) * MS_PER_LEVEL,
};
