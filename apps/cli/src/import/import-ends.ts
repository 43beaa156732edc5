import { CannotStart } from '../start/cannot-start';

/** How `sambung import` ends, for scripts: docs/IMPORT.md, “On the command line”. What is wrong with files, rights or addresses ends with 1. */
export const EXIT = { unanswered: 3, unknown: 4, interrupted: 130 } as const;

/** Something is asked, and nobody is there to answer; or the answer was no. */
export class Unanswered extends CannotStart {
  override readonly exitCode = EXIT.unanswered;
}

/** The service could not be reached for so long that how it ended is not known here. */
export class OutcomeUnknown extends CannotStart {
  override readonly exitCode = EXIT.unknown;
}
