import { Invalid, type HolidayProblem } from '@sambung/contracts';

/** Something of the file cannot be understood, and nothing of it was taken. */
export class HolidaysRefused extends Invalid {
  readonly code = 'holidays.refused';
  readonly extensions: { readonly problems: readonly HolidayProblem[] };
  constructor(problems: readonly HolidayProblem[]) {
    super(
      'Nothing was imported: `problems` says what cannot be understood, and in which line. Mend the file, or send skipProblems to take the rest.',
    );
    this.extensions = { problems };
  }
}
