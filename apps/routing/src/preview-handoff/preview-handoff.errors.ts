import { DomainError, Invalid, NotFound, Unavailable, type ErrorKind } from '@sambung/contracts';

/** Nobody answers for the workspace just now: a takeover is under way. */
export class PreviewUnavailable extends Unavailable {
  readonly code = 'preview.unavailable';
  constructor() {
    super('The switchboard of your workspace is being taken over by another instance. Ask again in a second.');
  }
}

export class PreviewReasonUnknown extends NotFound {
  readonly code = 'preview.reason-unknown';
  constructor(readonly reason: string) {
    super(`There is no reason ${reason}. GET /v1/reasons lists them.`);
  }
}

export class PreviewNeedsEmployee extends Invalid {
  readonly code = 'preview.needs-employee';
  constructor() {
    super('A preview is made for the employee who would send the handoff: name them in the header Sambung-Employee.');
  }
}

/** The instance that decides has refused it; the code is one of its own. */
export class OwnerRefused extends DomainError {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    detail: string,
  ) {
    super(detail);
  }
}
