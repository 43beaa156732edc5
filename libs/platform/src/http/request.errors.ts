import { HttpProblem, type ProblemDetail } from './http-problem';

export class RequestInvalid extends HttpProblem {
  readonly status = 400;
  readonly code = 'request.invalid';
  constructor(override readonly errors: readonly ProblemDetail[]) {
    super(
      `The request is not valid in ${errors.length === 1 ? 'one place' : `${errors.length} places`}; \`errors\` names each and how to mend it.`,
    );
  }
}

export class MalformedJson extends HttpProblem {
  readonly status = 400;
  readonly code = 'request.malformed-json';
  constructor() {
    super('The body is not JSON. Check quotes, commas and the encoding (UTF-8).');
  }
}

export class BodyTooLarge extends HttpProblem {
  readonly status = 413;
  readonly code = 'request.too-large';
  constructor(limitBytes: number) {
    super(`The body is larger than the ${limitBytes} bytes that are taken here.`);
  }
}

export class MediaTypeUnsupported extends HttpProblem {
  readonly status = 415;
  readonly code = 'request.media-type';
  constructor(accepted: readonly string[]) {
    super(`Send the body with Content-Type: ${accepted.join(' or ')}, uncompressed, in UTF-8.`);
  }
}

/** RFC 9110, section 10.1.1: `100-continue` is the one expectation there is. */
export class ExpectationFailed extends HttpProblem {
  readonly status = 417;
  readonly code = 'request.expectation';
  constructor() {
    super('The header Expect takes 100-continue alone. Leave it out.');
  }
}

export class RouteNotFound extends HttpProblem {
  readonly status = 404;
  readonly code = 'route.not-found';
  constructor() {
    super('There is nothing at this address. The addresses there are stand in /openapi.json.');
  }
}

export class MethodNotAllowed extends HttpProblem {
  readonly status = 405;
  readonly code = 'route.method-not-allowed';
  override readonly headers: Readonly<Record<string, string>>;
  constructor(allowed: readonly string[]) {
    super(`This address takes ${allowed.join(', ')} only.`);
    this.headers = { Allow: allowed.join(', ') };
  }
}

export class TooManyRequests extends HttpProblem {
  readonly status = 429;
  readonly code = 'request.too-many';
  override readonly headers: Readonly<Record<string, string>>;
  constructor(retryAfterSeconds: number) {
    super(`Too many requests. Try again in ${retryAfterSeconds} s, and slow down.`);
    this.headers = { 'Retry-After': String(retryAfterSeconds) };
  }
}

export class TooManyStreams extends HttpProblem {
  readonly status = 429;
  readonly code = 'stream.too-many';
  constructor(most: number) {
    super(
      `You have ${String(most)} event streams open here, and cannot have more. Close those that nobody reads, and try again.`,
    );
  }
}

export class TooManyDownloads extends HttpProblem {
  readonly status = 429;
  readonly code = 'export.too-many';
  override readonly headers: Readonly<Record<string, string>> = { 'Retry-After': '30' };
  constructor(said: string) {
    super(`${said} Wait until one has ended, and try again.`);
  }
}

export class PreconditionMissing extends HttpProblem {
  readonly status = 428;
  readonly code = 'version.missing';
  constructor() {
    super('Send If-Match with the ETag of the version that you changed, so that nobody else’s change is overwritten.');
  }
}

export class PreconditionStale extends HttpProblem {
  readonly status = 412;
  readonly code = 'version.stale';
  override readonly headers: Readonly<Record<string, string>>;
  constructor(currentTag: string) {
    super('Somebody changed it since you read it. Read it again, and send If-Match with the new ETag.');
    this.headers = { ETag: currentTag };
  }
}

export class CursorInvalid extends HttpProblem {
  readonly status = 400;
  readonly code = 'cursor.invalid';
  constructor() {
    super('The cursor is not one of ours, or belongs to another query. Begin without a cursor.');
  }
}

export class IdempotencyKeyMalformed extends HttpProblem {
  readonly status = 400;
  readonly code = 'idempotency-key.malformed';
  constructor() {
    super('The header Idempotency-Key takes 1 to 255 visible ASCII characters; a UUID is good.');
  }
}

/** The same key was used with another body (draft-ietf-httpapi-idempotency-key-header). */
export class IdempotencyKeyReused extends HttpProblem {
  readonly status = 422;
  readonly code = 'idempotency-key.reused';
  constructor() {
    super('This Idempotency-Key was used before with another body. A new request needs a new key.');
  }
}
