/** What the issuer refuses: answered as problem details, like everything else of Sambung. */
export abstract class IssuerProblem extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
}

export class PersonaUnknown extends IssuerProblem {
  readonly status = 404;
  readonly code = 'issuer.persona-unknown';
  constructor(known: readonly string[]) {
    super(`There is no such persona. There are: ${known.join(', ')}. GET /auth/personas tells who they are.`);
  }
}

export class PersonaNotImported extends IssuerProblem {
  readonly status = 503;
  readonly code = 'issuer.persona-not-imported';
  constructor(persona: string) {
    super(
      `The directory knows nobody who is ${persona} yet: the demo company is not imported, or the directory is starting. Try again in a moment.`,
    );
  }
}

/** Perhaps a web page whose name leads here. */
export class HostUnknown extends IssuerProblem {
  readonly status = 403;
  readonly code = 'issuer.host-unknown';
  constructor() {
    super(
      'Tokens are signed for requests to localhost or to an address of numbers alone, so that no web page can let its own name lead here. Let others in with --names.',
    );
  }
}

export class TokenRequestInvalid extends IssuerProblem {
  readonly status = 400;
  readonly code = 'issuer.request-invalid';
  constructor() {
    super('Send {"persona": "accountant"}, or {"employeeId": "…"} of one of the personas, as JSON or as a form.');
  }
}
