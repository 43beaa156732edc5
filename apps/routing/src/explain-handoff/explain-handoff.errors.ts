import { Forbidden, NotFound, Unavailable } from '@sambung/contracts';

export class ExplanationUnknown extends NotFound {
  readonly code = 'explanation.unknown';
  constructor(readonly handoffId: string) {
    super(
      `Nothing has been decided about a handoff or an assist ${handoffId}, or it is over for so long that its story is no longer kept.`,
    );
  }
}

export class ExplanationNotYours extends Forbidden {
  readonly code = 'explanation.not-yours';
  constructor(readonly handoffId: string) {
    super(`Only who has to do with handoff ${handoffId}, and managers, can ask why.`);
  }
}

export class ExplanationEmployeeUnknown extends NotFound {
  readonly code = 'explanation.employee-unknown';
  constructor(readonly employeeId: string) {
    super(`There is no employee ${employeeId}.`);
  }
}

/** One at a time in an instance: it costs a processor. */
export class ExplanationBusy extends Unavailable {
  readonly code = 'explanation.busy';
  override readonly retryAfterSeconds: number = 2;
  constructor() {
    super('It is being looked up for somebody else why they were not asked. Ask again in some seconds.');
  }
}

export class ExplanationUnanswered extends Unavailable {
  readonly code = 'explanation.unanswered';
  override readonly retryAfterSeconds: number = 30;
  constructor(because: 'too-long' | 'memory' | 'ended') {
    super(TEXTS[because]);
  }
}

const TEXTS = {
  'too-long':
    'Building what was known at that time from the log takes too long. The explanation without `employee` is there.',
  memory:
    'Building what was known at that time from the log needs more memory than is set aside for it (LOOK_BACK_MEMORY_MB). The explanation without `employee` is there.',
  ended: 'Looking it up ended without an answer, because of a fault of the system. Nothing has changed; ask again.',
} as const;
