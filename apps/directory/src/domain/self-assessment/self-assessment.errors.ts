import { Conflict, Invalid, NotFound } from '@sambung/contracts';
import type { Fault } from '../references';

/** Also of somebody else's: whether there is one is nobody's business. */
export class SelfAssessmentNotFound extends NotFound {
  readonly code = 'self-assessment.not-found';
  constructor() {
    super('There is no such self-assessment of yours.');
  }
}

export class NothingShared extends NotFound {
  readonly code = 'self-assessment.nothing-shared';
  constructor() {
    super('This person shares no self-assessment with you. It is theirs to decide; they need give no reason.');
  }
}

export class AnswersUnknown extends Invalid {
  readonly code = 'self-assessment.answers-unknown';
  constructor(readonly errors: readonly Fault[]) {
    super('Some answers are to nothing that is asked. GET /v1/self-assessments/questions lists what is.');
  }
}

export class TooLittleAnswered extends Conflict {
  readonly code = 'self-assessment.too-little-answered';
  constructor(answered: number, of: number) {
    super(`${answered} of ${of} statements are answered. Answer half of them at least; the draft is kept.`);
  }
}

export class TooManyKept extends Conflict {
  readonly code = 'self-assessment.too-many-kept';
  constructor(most: number) {
    super(`You keep ${most} self-assessments. Delete one of them first; the draft is kept.`);
  }
}

export class NoManagerToShareWith extends Conflict {
  readonly code = 'self-assessment.no-manager';
  constructor() {
    super('You have no manager in the directory with whom it could be shared.');
  }
}
