import { TOP_LEVEL, levelIn } from './level-in';
import type { DispatchPolicy } from '../dispatch-policy';

/**
 * The highest level in what is asked for, and of the equals whoever has been idle longest; whoever comes free takes what has waited longest.
 * The best are the busiest.
 */
export const bestSkill: DispatchPolicy = {
  name: 'best-skill',
  rank: ({ idleSince }) => idleSince,
  row: (fit) => TOP_LEVEL - levelIn(fit),
};

/**
 * The rule of R. B. Wallace and W. Whitt, A staffing algorithm for call centers with skill-based routing (2005), section 3: an arrival goes to the
 * longest idle at its best level, and whoever comes free takes the first of the work that they are best at, however long other work has waited.
 */
export const ownSkillsFirst: DispatchPolicy = {
  ...bestSkill,
  name: 'own-skills-first',
  headStart: (fit) => levelIn(fit) * 1e9,
  simulationOnly: true,
};
