import { Conflict, Invalid, NotFound } from '@sambung/contracts';
import type { Fault } from './references';

/** A request names a role, skill, team, site or person that does not exist. */
export class NamesUnknown extends Invalid {
  readonly code = 'directory.names-unknown';
  constructor(readonly errors: readonly Fault[]) {
    super(
      'The request names what does not exist in this workspace; `errors` says each. Create it first, or name another.',
    );
  }
}

export class TimeZoneUnknown extends Invalid {
  readonly code = 'directory.time-zone-unknown';
  readonly errors: readonly Fault[];
  constructor(path: string, timeZone: string) {
    super(`“${timeZone}” is no time zone of the IANA database. Names look like Asia/Jakarta.`);
    this.errors = [{ path, message: 'use a name of the IANA database, such as Asia/Jakarta' }];
  }
}

export class EmployeeNotFound extends NotFound {
  readonly code = 'employee.not-found';
  constructor() {
    super('There is no such employee in this workspace.');
  }
}

export class EntryNotFound extends NotFound {
  readonly code = 'catalogue.not-found';
  constructor(what: string) {
    super(`There is no such ${what} in this workspace.`);
  }
}

export class KeyTaken extends Conflict {
  readonly code = 'catalogue.key-taken';
  constructor(what: string, key: string) {
    super(`There is a ${what} with the key “${key}” already. Change that one, or choose another key.`);
  }
}

export class ExternalIdTaken extends Conflict {
  readonly code = 'employee.external-id-taken';
  constructor(externalId: string) {
    super(
      `Another employee has the external id “${externalId}” already. Change that one, or give this one another id.`,
    );
  }
}

/** Somebody would be their own manager, directly or up the line: escalation would go round in a circle. */
export class ManagerCycle extends Invalid {
  readonly code = 'employee.manager-cycle';
  readonly errors: readonly Fault[] = [
    { path: 'body.managerId', message: 'name somebody who does not report to this person' },
  ];
  constructor(readonly names: readonly string[]) {
    super(
      `The reporting line would be a circle: ${names.join(' → ')}. Choose a manager who does not report to this person.`,
    );
  }
}

export class OwnDeputy extends Invalid {
  readonly code = 'employee.own-deputy';
  readonly errors: readonly Fault[] = [{ path: 'body.deputyId', message: 'name somebody else' }];
  constructor() {
    super('Nobody can be their own deputy. Name somebody else, or nobody.');
  }
}

/** Deputies stand in for each other in a circle: when all are away nobody would be found, and each would be asked in the other's name. */
export class DeputyCycle extends Invalid {
  readonly code = 'employee.deputy-cycle';
  readonly errors: readonly Fault[] = [
    { path: 'body.deputyId', message: 'name somebody for whom this person does not stand in' },
  ];
  constructor(readonly names: readonly string[]) {
    super(
      `The deputies would be a circle: ${names.join(' → ')}. Choose a deputy for whom this person does not stand in.`,
    );
  }
}

/** A key that opens nothing would be mistaken for one that does. */
export class ApiKeyAlreadyExpired extends Invalid {
  readonly code = 'api-key.already-expired';
  readonly errors: readonly Fault[] = [{ path: 'body.expiresAt', message: 'name a moment in the future, or null' }];
  constructor() {
    super('The key would have expired before it was issued. Name a moment in the future, or null for none.');
  }
}
