import { Forbidden, Unavailable } from '@sambung/contracts';
import { HttpProblem } from '../http/http-problem';
import type { AccessRule } from './access.decorator';

/** RFC 6750: what is missing or wrong with the credentials. It says as little as a stranger needs. */
abstract class Unauthenticated extends HttpProblem {
  readonly status = 401;
  override readonly headers: Readonly<Record<string, string>>;
  constructor(message: string, challenge = '') {
    super(message);
    this.headers = { 'WWW-Authenticate': `Bearer realm="sambung"${challenge}` };
  }
}

export class CredentialsMissing extends Unauthenticated {
  readonly code = 'access.credentials-missing';
  constructor() {
    super('Send Authorization: Bearer with a token of your issuer, or with an API key.');
  }
}

export class CredentialsInvalid extends Unauthenticated {
  readonly code = 'access.credentials-invalid';
  constructor() {
    super(
      'The token or key is not accepted: it is unknown, expired, revoked, or meant for somebody else. Get a new one; with a key that was issued a moment ago, try again.',
      ', error="invalid_token"',
    );
  }
}

export class EmployeeDeactivated extends Unauthenticated {
  readonly code = 'access.employee-deactivated';
  constructor() {
    super('This employee is no longer active here.', ', error="invalid_token"');
  }
}

export class RoleMissing extends Forbidden {
  readonly code = 'access.role-missing';
  constructor(rule: AccessRule) {
    super(`This needs the role ${rule.roles.join(' or ')}.`);
  }
}

/** The request needs somebody who does it; an API key names them in a header. */
export class EmployeeMissing extends Forbidden {
  readonly code = 'employee.missing';
  constructor() {
    super('This is done by an employee: sign in as one, or name one in the header Sambung-Employee.');
  }
}

/** A route that does not say that it is for them. */
export class DeviceNotLetIn extends Forbidden {
  readonly code = 'access.device-not-let-in';
  constructor() {
    super(
      'A device that signed in by code is for handing over and for the desk. Sign in with your company’s account for this.',
    );
  }
}

export class ScopeMissing extends Forbidden {
  readonly code = 'access.scope-missing';
  constructor(rule: AccessRule) {
    super(
      rule.scopes.length === 0
        ? 'API keys are not let in here.'
        : `The API key needs the scope ${rule.scopes.join(' and ')}.`,
    );
  }
}

export class ActingForUnknown extends Forbidden {
  readonly code = 'access.acting-for-unknown';
  constructor() {
    super('Sambung-Employee names nobody who is an active employee of this workspace.');
  }
}

export class ActingForOthers extends Forbidden {
  readonly code = 'access.acting-for-others';
  constructor() {
    super('Sambung-Employee is for API keys; a person acts for themself, and so does their device.');
  }
}

export class KeysUnavailable extends Unavailable {
  readonly code = 'access.keys-unavailable';
  constructor() {
    super('The issuer’s keys cannot be read just now, so tokens cannot be checked. Try again in a moment.');
  }
}
