/** What the ingress answers when it could not put a request through. */
export abstract class NotPutThrough extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
  readonly retryAfterSeconds = 1;
}

/** The request was not sent anywhere. */
export class ServiceUnavailable extends NotPutThrough {
  readonly status = 503;
  readonly code = 'service.unavailable';
  constructor(service: string) {
    super(`The service ${service} cannot be reached just now; nothing was done. Try again in a moment.`);
  }
}

/** It was sent, and the answer never came. */
export class ConnectionLost extends NotPutThrough {
  readonly status = 502;
  readonly code = 'service.connection-lost';
  constructor(service: string) {
    super(
      `The connection to the service ${service} broke before it answered; whether it took effect is not known. Repeat it with the same Idempotency-Key.`,
    );
  }
}
