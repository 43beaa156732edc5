import { Invalid, NotFound, Unavailable } from '@sambung/contracts';

export class PlanPreviewReasonUnknown extends NotFound {
  readonly code = 'plan-preview.reason-unknown';
  constructor(readonly reason: string) {
    super(`There is no reason ${reason}. GET /v1/reasons lists them.`);
  }
}

export class PlanPreviewPolicyUnknown extends Invalid {
  readonly code = 'plan-preview.policy-unknown';
  constructor(
    readonly policy: string,
    known: readonly string[],
  ) {
    super(`There is no dispatch policy ${policy}: ${known.join(', ')}.`);
  }
}

/** One at a time in an instance: it costs a processor. */
export class PlanPreviewBusy extends Unavailable {
  readonly code = 'plan-preview.busy';
  override readonly retryAfterSeconds: number = 5;
  constructor() {
    super('Another plan is being tried just now. Ask again in some seconds.');
  }
}

export class PlanPreviewTookTooLong extends Unavailable {
  readonly code = 'plan-preview.took-too-long';
  override readonly retryAfterSeconds: number = 5;
  constructor(hours: number) {
    super(`Playing the last ${hours} hours again takes too long. Ask for fewer with lookBackHours.`);
  }
}

/** The thread that tried it ended without an answer. Nobody else's decisions were touched by that. */
export class PlanPreviewUnanswered extends Unavailable {
  readonly code = 'plan-preview.unanswered';
  override readonly retryAfterSeconds: number = 30;
  constructor(because: 'memory' | 'ended', hours: number) {
    super(
      because === 'memory'
        ? `Playing the last ${hours} hours again needs more memory than is set aside for it. Ask for fewer with lookBackHours, or have LOOK_BACK_MEMORY_MB raised.`
        : 'The trial ended without an answer, because of a fault of the system. Nothing has changed; ask again, or for fewer hours with lookBackHours.',
    );
  }
}
