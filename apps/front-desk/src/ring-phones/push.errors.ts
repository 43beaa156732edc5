import { Conflict, Invalid, NotFound } from '@sambung/contracts';

/** Whoever subscribes chooses where this service connects to: nowhere but to push services of the internet. */
export class EndpointNotPublic extends Invalid {
  readonly code = 'push.endpoint-not-public';
  readonly errors = [{ path: 'body.endpoint', message: 'use what the browser gave: https, at a public host' }];
  constructor() {
    super('A push goes to the push service of a browser: https, at its usual port, at a public host.');
  }
}

export class KeyNoPoint extends Invalid {
  readonly code = 'push.key-invalid';
  readonly errors = [{ path: 'body.keys.p256dh', message: 'is no point on P-256' }];
  constructor() {
    super('The key is none that anything can be encrypted for. Subscribe anew.');
  }
}

export class PushNotFound extends NotFound {
  readonly code = 'push.not-found';
  constructor() {
    super('You are not rung there.');
  }
}

export class TooManyPhones extends Conflict {
  readonly code = 'push.too-many';
  constructor(most: number) {
    super(`One person is rung on at most ${most} devices. Switch it off on one of them first.`);
  }
}
