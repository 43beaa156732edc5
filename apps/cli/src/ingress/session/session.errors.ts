/** What the ingress refuses of sessions: answered as problem details. */
export abstract class SessionProblem extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
  /** What else the document tells, for a sentence about it. */
  readonly extensions: { readonly triesLeft?: number } = {};
}

export class ForeignPage extends SessionProblem {
  readonly status = 403;
  readonly code = 'session.foreign-page';
  constructor() {
    super(
      'Only a page of this origin may ask for the session of the pages, or change it. Send Authorization: Bearer instead.',
    );
  }
}

export class SessionInvalid extends SessionProblem {
  readonly status = 400;
  readonly code = 'session.invalid';
  constructor() {
    super(
      'Send {"persona": "accountant"} where there is a demo issuer, or {"token": "…"} with a token of your issuer; a phone {"code": "…", "pin": "…", "name": "…"}.',
    );
  }
}

/** What the directory says to a phone that signs in: its words, its status, and how many tries are left. */
export class DeviceRefused extends SessionProblem {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    override readonly extensions: { readonly triesLeft?: number } = {},
  ) {
    super(detail);
  }
}

export class TokenTooLong extends SessionProblem {
  readonly status = 400;
  readonly code = 'session.token-too-long';
  constructor(most: number) {
    super(
      `The token is longer than the ${most} characters that fit into a cookie. Let the issuer put fewer claims into it.`,
    );
  }
}

export class PersonasUnavailable extends SessionProblem {
  readonly status = 404;
  readonly code = 'session.no-personas';
  constructor() {
    super('There is no demo issuer here, so there are no personas. Sign in with a token of your issuer.');
  }
}

/** What a demo issuer elsewhere said. */
export class PersonaNotSignedIn extends SessionProblem {
  readonly status = 400;
  readonly code = 'session.persona-refused';
}
