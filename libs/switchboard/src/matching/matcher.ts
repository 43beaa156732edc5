import type { Handoff, Joined } from '../board/handoff';
import type { Person } from '../board/person';
import type { Considered } from '../events';

/** Somebody who can be asked, and where in the plan they were found. */
export interface Match {
  readonly person: Person;
  readonly joined: Joined;
  /** Found among those who are good with the upset. */
  readonly calm: boolean;
}

/**
 * Who can be asked for what. The switchboard uses the one that reads its indexes; a test puts one beside it that scans everything, and
 * both must lead to the same decisions. All answers are as of `now` (ms): somebody for whom the clock has something due is nobody's candidate
 * until that has happened.
 */
export interface Matcher {
  /** The first in waiting order for which there is anything to do. */
  next(now: number): Handoff | undefined;
  /** The inner stages first; within a stage whoever the policy ranks first. Of all stages that have joined, or only of those given. */
  candidateFor(handoff: Handoff, now: number, stages?: readonly Joined[]): Match | undefined;
  /** The first so many who could be asked as things are, the inner stages first, whether the contact is upset or not. */
  candidates(handoff: Handoff, now: number, most: number): Match[];
  /** How many of the outermost stage's people are there at all and may still be asked in this round. */
  leftToAsk(handoff: Handoff): number;
  /** How everybody stands, stage by stage. */
  considered(handoff: Handoff): Considered[];
  /** From 1, among those waiting for the people of the outermost stage. */
  placeOf(handoff: Handoff): number;
}
