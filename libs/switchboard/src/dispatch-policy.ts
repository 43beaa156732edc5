import type { PersonRates } from './rates/person-rates';
import type { WorkAsked } from './rates/work-kind';

/** What a policy may look at: nothing that depends on the handoff, so that people can stand in order before anybody asks. */
export interface Candidate {
  readonly employeeId: string;
  /** ms; when they were last asked, came free, or finished something. */
  readonly idleSince: number;
  /** Units of capacity in use, and in all. */
  readonly load: number;
  readonly units: number;
  /** ms; since when whoever had been wholly busy before would have rested and be as rested as they are (`board/occupancy.ts`). */
  readonly restedSince: number;
}

/** Somebody and what is asked for, together: nothing that changes from minute to minute. */
export interface Fit {
  readonly employeeId: string;
  readonly skills: readonly Skill[];
  /** The skills that are asked for, each met. */
  readonly wanted: readonly Skill[];
  /** The same with roles and teams: what kind of work it is. */
  readonly asked: WorkAsked;
  /** What is expected of their pace, and what is believed of their own; undefined until it was reckoned, and under policies that do not use it. */
  readonly rates?: PersonRates | undefined;
}
export interface Skill {
  readonly skill: string;
  readonly level: number;
}

/** A row of people who are alike to the policy, among those who fit one requirement. */
export interface Row {
  readonly row: number;
  /** How many of them are free now (at least one), and how many there are at all. */
  readonly free: number;
  readonly members: number;
  /**
   * What is taken from other work when the first of them is asked: 1 for the last who is free for something, 1/2 for one of two, added up over
   * everything else that they fit and that is or was lately asked for: a part of what a board knows, and of its snapshot.
   */
  readonly takenElsewhere: number;
}

/** How many rows there can be: what choosing one costs does not grow with the number of people. */
export const ROWS = 64;
/** How long (ms) a policy may hold back what could be asked for at once. */
export const LONGEST_WINDOW = 2_000;
/** The longest head start (ms) that a policy may give: with it, nobody is overtaken by what came more than 13 + 5 minutes after them. */
export const LONGEST_HEAD_START = 5 * 60_000;

/**
 * Who of several fitting and free people is asked first, and which of what waits somebody who came free is asked for. This is the one place
 * where that is decided; who fits, who is free and which stage goes first are rules and not a matter of policy.
 *
 * People who fit a requirement stand in rows, and in a row by rank. A handoff is offered to the first of the best row that has anybody free; somebody
 * who came free is asked for what has waited longest, head starts included. All functions must be pure and finite.
 * Compare policies by simulation (docs/SIMULATION.md), not by taste.
 */
export interface DispatchPolicy {
  /** Also the code in an offer's `why`. */
  readonly name: string;
  /** Within a row: lower is asked first, ties go by id. Called whenever anything of a person changes. */
  readonly rank: (candidate: Candidate) => number;
  /** In which row somebody stands for a requirement: a whole number from 0, below `ROWS`. Without it all stand in one. */
  readonly row?: (fit: Fit) => number;
  /** Which row is asked first: lower is better, ties go to the lower number. Without it the number itself. */
  readonly weigh?: (row: Row, free: number, members: number) => number;
  /**
   * What asking somebody costs who stands in a row with a rank, as of `now` (ms): the least is asked first, of equals the lower row. It must not fall while
   * the rank grows. With it people of several rows are asked in turn; without it a whole row goes before the next.
   */
  readonly cost?: (row: number, rank: number, now: number) => number;
  /**
   * By how much (ms, 0 to `LONGEST_HEAD_START`) this work goes ahead of its place for this person, while so many wait for it. Without it the order of waiting
   * is kept.
   */
  readonly headStart?: (fit: Fit, waiting: number) => number;
  /**
   * For how long (ms, up to `LONGEST_WINDOW`) what could be asked for at once is held back, so that what comes meanwhile is assigned together with it, at the least
   * cost in all. Only while backlog and supply are of similar size (`rules/gather.ts`). Needs `cost`, or rows, to tell what is better.
   */
  readonly gathers?: number;
  /** It goes by what people’s pace was last reckoned to be (`Fit.rates`): the shell has that reckoned, by and by. */
  readonly usesRates?: boolean;
  /** Textbook rules that let somebody starve: to be compared with, and never to be used. Their head starts have no bound. */
  readonly simulationOnly?: boolean;
}
