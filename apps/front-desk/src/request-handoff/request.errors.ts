import { Conflict, Forbidden, Invalid } from '@sambung/contracts';

/** The reason does not exist in this workspace, or is no longer in use. */
export class ReasonNotUsable extends Invalid {
  readonly code = 'reason.not-usable';
  constructor(readonly reason: string) {
    super(
      `There is no reason “${reason}” in use. GET /v1/reasons lists those there are; “unclear” always goes to reception.`,
    );
  }
}

export class PersonNotUsable extends Invalid {
  readonly code = 'employee.not-usable';
  constructor(readonly employeeId: string) {
    super(`namedEmployeeId ${employeeId} is nobody who works here now.`);
  }
}

export class HandoffToYourself extends Invalid {
  readonly code = 'handoff.to-yourself';
  constructor() {
    super('namedEmployeeId is yourself. A handoff is for somebody else; what you take yourself needs none.');
  }
}

export class SiteNotUsable extends Invalid {
  readonly code = 'site.not-usable';
  constructor(readonly siteId: string) {
    super(`There is no site ${siteId} in use.`);
  }
}

/** Somebody at the counter can only be served where they stand. */
export class SiteMissing extends Invalid {
  readonly code = 'site.missing';
  constructor() {
    super(
      'Say with siteId where the contact stands: only people at that site can serve them, and you have no site of your own.',
    );
  }
}

/** Priority comes from the reason and the company's records, never from the sender's wish. */
export class TierNotYours extends Forbidden {
  readonly code = 'contact.tier-not-yours';
  constructor() {
    super('contact.tier comes from the company’s records: integrations send it, people leave it out.');
  }
}

export class ExternalRefTaken extends Conflict {
  readonly code = 'handoff.external-ref-taken';
  readonly extensions: { readonly handoffId: string };
  constructor(readonly handoffId: string) {
    super(`This externalRef belongs to handoff ${handoffId} already.`);
    this.extensions = { handoffId };
  }
}
