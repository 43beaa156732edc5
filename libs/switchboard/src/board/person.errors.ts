import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';

export class EmployeeUnknown extends NotFound {
  readonly code = 'employee.unknown';
  constructor(readonly employeeId: string) {
    super(`There is no employee ${employeeId}.`);
  }
}

export class TimeZoneUnknown extends Invalid {
  readonly code = 'employee.time-zone-unknown';
  constructor(
    readonly whose: string,
    timeZone: string,
  ) {
    super(`The hours of ${whose} are in the time zone ${timeZone}, which does not exist.`);
  }
}

/** Whoever joins a floor was asked to, or stands above it. */
export class FillInNotAsked extends Forbidden {
  readonly code = 'fill-in.not-asked';
  constructor(readonly teamId: string) {
    super(`Nobody has asked you to fill in for team ${teamId}, and you are not above it.`);
  }
}

/** A manager pauses whoever is available: over what somebody says themself (lunch) a pause would end it before its time. */
export class PresenceNotAvailable extends Conflict {
  readonly code = 'presence.not-available';
  constructor(readonly employeeId: string) {
    super(`${employeeId} is not available as it is, and is asked for nothing: there is nothing to pause.`);
  }
}
