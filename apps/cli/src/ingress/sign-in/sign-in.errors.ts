/**
 * Why somebody was not signed in. The browser is sent to the sign-in page with the code, which says in the reader's language what to do; `told` is for the
 * log of the ingress, and holds nothing secret and nothing of a person.
 */
export abstract class SignInProblem extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
  constructor(readonly told: string) {
    super(told);
  }
}

/** Somebody said no: the person, or the provider for them. */
export class SignInRefused extends SignInProblem {
  readonly status = 403;
  readonly code = 'sign-in.refused';
}

/** It was begun too long ago, elsewhere, or ended already. */
export class SignInExpired extends SignInProblem {
  readonly status = 400;
  readonly code = 'sign-in.expired';
}

export class ProviderAway extends SignInProblem {
  readonly status = 503;
  readonly code = 'sign-in.provider-away';
}

/** The provider's time and ours lie too far apart. */
export class ClocksDiffer extends SignInProblem {
  readonly status = 502;
  readonly code = 'sign-in.clocks-differ';
}

/** What the provider answered cannot be believed, or it does not know us as we are set up. */
export class AnswerUnbelievable extends SignInProblem {
  readonly status = 502;
  readonly code = 'sign-in.answer-invalid';
}

/** The provider does not say who it is, or not that it has made sure. */
export class PersonUnnamed extends SignInProblem {
  readonly status = 403;
  readonly code = 'sign-in.person-unnamed';
}

export class PersonUnknown extends SignInProblem {
  readonly status = 403;
  readonly code = 'sign-in.person-unknown';
}

export class PersonInactive extends SignInProblem {
  readonly status = 403;
  readonly code = 'sign-in.person-inactive';
}

export class DirectoryAway extends SignInProblem {
  readonly status = 503;
  readonly code = 'sign-in.directory-away';
}
