import { Forbidden, NotFound } from '@sambung/contracts';

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
