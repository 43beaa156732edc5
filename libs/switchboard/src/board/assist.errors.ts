import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';

export class AssistUnknown extends NotFound {
  readonly code = 'assist.unknown';
  constructor(readonly assistId: string) {
    super(`There is no assist ${assistId}.`);
  }
}

export class AssistAlreadyEnded extends Conflict {
  readonly code = 'assist.ended';
  constructor(readonly assistId: string) {
    super(
      `Assist ${assistId} has ended: it was answered, withdrawn, or nobody answered in time. GET /v1/assists/${assistId} says how.`,
    );
  }
}

export class AssistNotYours extends Forbidden {
  readonly code = 'assist.not-yours';
  constructor(
    readonly assistId: string,
    who: string,
  ) {
    super(`Only ${who} can do this with assist ${assistId}.`);
  }
}

/** An offer lasts no longer than its question, and this one lasts as long already. */
export class AssistHasNoMoreTime extends Conflict {
  readonly code = 'assist.no-more-time';
  constructor(readonly assistId: string) {
    super(
      `Assist ${assistId} is given up when this offer ends: there is no more time. Accept it, or leave it to others.`,
    );
  }
}

/** Somebody asks on behalf of a contact whom they do not have. */
export class AssistNotYourContact extends Forbidden {
  readonly code = 'assist.not-your-contact';
  constructor(readonly handoffId: string) {
    super(`Only who has the contact of handoff ${handoffId} in hand, or has accepted it, can ask somebody for them.`);
  }
}

/** Somebody asks on behalf of a contact whom they are done with, or whom somebody else serves. */
export class AssistEngagementUnknown extends Conflict {
  readonly code = 'assist.engagement-unknown';
  constructor(readonly engagementId: string) {
    super(`Engagement ${engagementId} is over, or is not yours: nobody waits for the answer.`);
  }
}

export class ApprovalExpected extends Invalid {
  readonly code = 'assist.approval-expected';
  constructor(readonly assistId: string) {
    super(`Assist ${assistId} asks for an approval: say whether it is granted, and up to which amount.`);
  }
}

export class NoApprovalAsked extends Invalid {
  readonly code = 'assist.no-approval-asked';
  constructor(readonly assistId: string) {
    super(`Assist ${assistId} does not ask for an approval, so none can be granted or refused.`);
  }
}

export class ApprovedMoreThanAsked extends Invalid {
  readonly code = 'assist.more-than-asked';
  constructor(
    readonly assistId: string,
    asked: number,
  ) {
    super(`Assist ${assistId} asks for ${String(asked)} and no more.`);
  }
}

/** What was theirs when they were asked has lapsed, or was taken back. */
export class BeyondAuthority extends Forbidden {
  readonly code = 'assist.beyond-authority';
  constructor(
    readonly assistId: string,
    what: string,
  ) {
    super(`What assist ${assistId} asks for goes beyond your authority “${what}” as it is now. Pass the question on.`);
  }
}
