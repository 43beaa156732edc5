import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';

export class HandoffUnknown extends NotFound {
  readonly code = 'handoff.unknown';
  constructor(readonly handoffId: string) {
    super(`There is no handoff ${handoffId}.`);
  }
}

export class HandoffAlreadyEnded extends Conflict {
  readonly code = 'handoff.ended';
  constructor(readonly handoffId: string) {
    super(`Handoff ${handoffId} has ended; its receipt says how.`);
  }
}

export class HandoffNotYours extends Forbidden {
  readonly code = 'handoff.not-yours';
  constructor(
    readonly handoffId: string,
    who: string,
  ) {
    super(`Only ${who} can do this with handoff ${handoffId}.`);
  }
}

export class HandoffAlreadyAccepted extends Conflict {
  readonly code = 'handoff.already-accepted';
  constructor(readonly handoffId: string) {
    super(`Handoff ${handoffId} has been accepted. Connect the contact, or say that nobody picked up.`);
  }
}

export class HandoffNotAccepted extends Conflict {
  readonly code = 'handoff.not-accepted';
  constructor(readonly handoffId: string) {
    super(`Nobody has accepted handoff ${handoffId} at this moment, so there is no connection to report on.`);
  }
}

export class HandoffAlreadyConnected extends Conflict {
  readonly code = 'handoff.already-connected';
  constructor(readonly handoffId: string) {
    super(`The contact of handoff ${handoffId} is with the receiver, who completes it.`);
  }
}

export class HandoffPromised extends Conflict {
  readonly code = 'handoff.promised';
  constructor(readonly handoffId: string) {
    super(`Handoff ${handoffId} has become a callback or appointment; its owner reports when it is kept.`);
  }
}

export class HandoffNotPromised extends Conflict {
  readonly code = 'handoff.not-promised';
  constructor(readonly handoffId: string) {
    super(`Handoff ${handoffId} is no callback or appointment, so none can be kept.`);
  }
}

export class PromiseMadeAlready extends Conflict {
  readonly code = 'promise.made-already';
  constructor(
    readonly handoffId: string,
    kind: 'callback' | 'appointment',
    dueAt: number,
  ) {
    const what = kind === 'callback' ? 'A callback' : 'An appointment';
    super(
      `${what} at ${new Date(dueAt).toISOString()} has been promised for handoff ${handoffId} already, and stays. Tell the contact that time, or make a new handoff.`,
    );
  }
}

export class PromiseDueInThePast extends Invalid {
  readonly code = 'promise.due-in-the-past';
  constructor(readonly handoffId: string) {
    super(`The callback or appointment of handoff ${handoffId} would be due before it was made.`);
  }
}

export class PromiseOutsideHours extends Invalid {
  readonly code = 'promise.outside-hours';
  readonly extensions: { readonly nextAt: string };
  constructor(
    readonly handoffId: string,
    nextAt: number,
  ) {
    const next = new Date(nextAt).toISOString();
    super(
      `Whoever would keep the promise of handoff ${handoffId} is not at work at that time; they are next at ${next}.`,
    );
    this.extensions = { nextAt: next };
  }
}

/** A manager named somebody who cannot be asked now; `why` is said in words. */
export class OverrideNotPossible extends Conflict {
  readonly code = 'handoff.override-not-possible';
  constructor(
    readonly handoffId: string,
    why: string,
  ) {
    super(`Handoff ${handoffId} cannot be given to them now: ${why}.`);
  }
}

/** A contact is passed on by name to somebody who is not asked for them, or not again; `why` is said in words. */
export class PassOnNotPossible extends Conflict {
  readonly code = 'handoff.pass-on-not-possible';
  constructor(
    readonly handoffId: string,
    why: string,
  ) {
    super(
      `Handoff ${handoffId} cannot be passed on to them: ${why}. Name somebody else, or say what the contact wants.`,
    );
  }
}

/** A receiver wants to hand on what has been handed on too often. */
export class TooManyHops extends Conflict {
  readonly code = 'handoff.too-many-hops';
  constructor(
    readonly handoffId: string,
    most: number,
  ) {
    super(
      `Handoff ${handoffId} has been handed on ${String(most)} times. Keep the contact, promise a callback, or ask your manager to name who takes it.`,
    );
  }
}

export class ReasonUnknown extends Invalid {
  readonly code = 'reason.unknown';
  constructor(readonly reasonId: string) {
    super(`There is no reason ${reasonId}, or it is no longer used. Choose another, or “unclear”.`);
  }
}

export class SiteRequired extends Invalid {
  readonly code = 'handoff.site-required';
  constructor(readonly handoffId: string) {
    super(`Handoff ${handoffId} is at a counter, and nobody knows at which site.`);
  }
}
