import { Unavailable } from '@sambung/contracts';

export class DatabaseAway extends Unavailable {
  readonly code = 'database.away';
  constructor() {
    super('The database cannot be reached just now. Try again in a moment, with the same Idempotency-Key.');
  }
}

export class DatabaseBusy extends Unavailable {
  readonly code = 'database.busy';
  constructor() {
    super('Others are changing the same thing just now. Nothing was changed; try again in a moment.');
  }
}

/** Nothing of the request was read: it can be sent again as it is. */
export class ServiceOverloaded extends Unavailable {
  readonly code = 'service.overloaded';
  override readonly retryAfterSeconds = 2;
  constructor() {
    super('More is being worked on here than can be answered in time. Nothing was done; try again in a few seconds.');
  }
}

export class DatabaseExhausted extends Unavailable {
  readonly code = 'database.exhausted';
  constructor() {
    super('The database has no room left, on its disk or in memory. Nothing was changed; try again later.');
  }
}
