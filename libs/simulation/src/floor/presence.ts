import type { Availability } from '@sambung/contracts';
import type { PeopleGroup } from '../scenario/scenario';

/** How a group is at a moment of the cycle (ms): on a break, at their desks, or gone home. Without shifts they are always there. */
export function presenceAt({ shifts, breaks }: PeopleGroup, at: number): Availability {
  const within = ({ from, until }: { from: number; until: number }): boolean => from <= at && at < until;
  if (shifts && !shifts.some(within)) return 'Offline';
  return breaks.some(within) ? 'BeRightBack' : 'Available';
}

/** The moments of the cycle at which that may change, in order. */
export function turnsOf({ shifts = [], breaks }: PeopleGroup): number[] {
  const turns = [...shifts, ...breaks].flatMap(({ from, until }) => [from, until]);
  return [...new Set(turns)].sort((a, b) => a - b);
}
