import { type DispatchPolicy, LONGEST_WINDOW } from '../dispatch-policy';
import { ownLevelCapped } from './own-level-capped';

/**
 * The default in windows: while about as many wait as are free, what could be asked for at once is held back for two seconds, and what has come together by then is
 * assigned at the least cost in all (levels and occupancy, as by default), the longest waiting always among those who are served. Else it acts at once.
 * docs/SIMULATION.md has what that gains: nothing where contacts come a few a minute.
 */
export const ownLevelInWindows: DispatchPolicy = {
  ...ownLevelCapped,
  name: 'own-level-in-windows',
  gathers: LONGEST_WINDOW,
};
