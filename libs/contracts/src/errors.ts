/** What sort of refusal it is: decides HTTP status, log level, and whether a reader retries or parks. Never a status itself. */
export type ErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

/**
 * The one base of everything we refuse on purpose. Its class lives beside its rule and carries its data; anything else thrown is a bug.
 * `code` is stable and dotted (`handoff.already-assigned`) and stands in docs/ERRORS.md; the message says what, where and how to mend it.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export abstract class Invalid extends DomainError {
  readonly kind = 'invalid';
}
export abstract class NotFound extends DomainError {
  readonly kind = 'not-found';
}
export abstract class Conflict extends DomainError {
  readonly kind = 'conflict';
}
export abstract class Forbidden extends DomainError {
  readonly kind = 'forbidden';
}
/** Try again later; `retryAfterSeconds` becomes Retry-After. */
export abstract class Unavailable extends DomainError {
  readonly kind = 'unavailable';
  readonly retryAfterSeconds: number = 1;
}
