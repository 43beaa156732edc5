import type { WeeklyHours } from '@sambung/contracts';
import type { Shift } from '../events';
import type { Board } from './board';
import type { Profile } from './profile';
import { type Hours, shiftAt } from './working-hours';

/** Hours that never meet are looked at so many turns ahead, and again then. */
const TURNS = 60;
type Known = Shift & { readonly from: number };
/** Whole teams share both, so what was worked out once serves them all until the next turn. */
const known = new WeakMap<WeeklyHours, WeakMap<WeeklyHours, Known>>();

/** Whether somebody is at work: in their own hours, and while their team is open, each by the clock of its own zone. */
export function shiftOf(board: Board, { workingHours, teamId }: HoursOf, at: number): Shift {
  return bothAt(workingHours, openingHoursOf(board, teamId), at);
}
type HoursOf = Pick<Profile, 'workingHours' | 'teamId'>;

/** The first moment, not before `from`, at which they are at work; `from` itself where they never are. */
export function nextAtWork(board: Board, person: HoursOf | undefined, from: number): number {
  const shift = person ? shiftOf(board, person, from) : { on: true };
  return shift.on ? from : (shift.until ?? from);
}

export function openingHoursOf(board: Board, teamId: string | null): Hours {
  return (teamId === null ? undefined : board.teams.get(teamId)?.openingHours) ?? null;
}

/** On while both are. */
export function bothAt(own: Hours, team: Hours, at: number): Shift {
  if (!own || !team || own === team) return shiftAt(own ?? team, at);
  const memory = known.get(own) ?? new WeakMap<WeeklyHours, Known>();
  known.set(own, memory);
  const before = memory.get(team);
  if (before && before.from <= at && (before.until === undefined || at < before.until)) {
    return before.until === undefined ? { on: before.on } : { on: before.on, until: before.until };
  }
  const shift = workOut(own, team, at);
  memory.set(team, { ...shift, from: at });
  return shift;
}

function workOut(own: WeeklyHours, team: WeeklyHours, at: number): Shift {
  const [mine, theirs] = [shiftAt(own, at), shiftAt(team, at)];
  if (mine.on && theirs.on) return until(true, earliest(mine.until, theirs.until));
  let moment = at;
  for (let turn = 0; turn < TURNS; turn++) {
    const closed = [shiftAt(own, moment), shiftAt(team, moment)].filter(({ on }) => !on);
    if (closed.length === 0) return until(false, moment);
    if (closed.some((shift) => shift.until === undefined)) return { on: false };
    moment = Math.max(...closed.map((shift) => shift.until ?? moment));
  }
  return until(false, moment);
}

const until = (on: boolean, moment: number | undefined): Shift =>
  moment === undefined ? { on } : { on, until: moment };
const earliest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
