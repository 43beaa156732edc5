import { Conflict, Invalid, NotFound, type RotaDemandProblem } from '@sambung/contracts';
import type { Fault } from '../references';

export class RotaDemandNotFound extends NotFound {
  readonly code = 'rota-demand.not-found';
  constructor() {
    super('The team has no demand of this key. See GET /v1/teams/{id}/rota-demands.');
  }
}

/** Some lines cannot be understood, and nothing was taken. */
export class RotaDemandRefused extends Invalid {
  readonly code = 'rota-demand.refused';
  readonly extensions: { readonly problems: readonly RotaDemandProblem[]; readonly found: number };
  constructor(problems: readonly RotaDemandProblem[], found: number) {
    super(
      'Nothing was computed: `problems` says which lines cannot be understood, and how to mend them. Mend the file, or send skipProblems to take the rest; a file whose rest cannot be told has to be mended.',
    );
    this.extensions = { problems, found };
  }
}

/** A mean of a day or two is no usual day. */
export class TooLittleHistory extends Conflict {
  readonly code = 'rota-demand.too-little-history';
  readonly errors: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(
      'There is too little history to say what usually comes; `errors` says what is missing. Send more weeks, or say what is needed by hand.',
    );
    this.errors = faults;
  }
}
