import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';

/** There is none, or it is not theirs to see: a stranger learns no difference. */
export class AssistNotFound extends NotFound {
  readonly code = 'assist.not-found';
  constructor(readonly assistId: string) {
    super(`There is no assist ${assistId} that you have a part in.`);
  }
}

/** They may look at it, but this is for those who have a part in it. */
export class AssistNotYourPart extends Forbidden {
  readonly code = 'assist.not-your-part';
  constructor(readonly assistId: string) {
    super(`Assist ${assistId} is not yours to act on: whoever asked does this, or whoever took it.`);
  }
}

export class AssistTeamUnknown extends Invalid {
  readonly code = 'assist.team-unknown';
  constructor(readonly teamId: string) {
    super(`There is no team ${teamId}. GET /v1/teams lists those there are.`);
  }
}

export class AssistColleagueUnknown extends Invalid {
  readonly code = 'assist.colleague-unknown';
  constructor(readonly employeeId: string) {
    super(`ask.employeeId ${employeeId} is nobody else who works here now.`);
  }
}

export class AssistEngagementUnknown extends Conflict {
  readonly code = 'assist.engagement-unknown';
  constructor(readonly engagementId: string) {
    super(`Engagement ${engagementId} is over, or is not yours: nobody waits for the answer.`);
  }
}

/** Routing speaks of it as of a handoff. */
export class AssistOver extends Conflict {
  readonly code = 'assist.ended';
  constructor(readonly assistId: string) {
    super(
      `Assist ${assistId} has ended: it was answered, withdrawn, or nobody answered in time. GET /v1/assists/${assistId} says how.`,
    );
  }
}

/** Only an answer can have helped. */
export class AssistNotAnswered extends Conflict {
  readonly code = 'assist.not-answered';
  constructor(readonly assistId: string) {
    super(`Assist ${assistId} has not been answered, so there is nothing to rate.`);
  }
}
