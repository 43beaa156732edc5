import { Forbidden, NotFound } from '@sambung/contracts';

/** There is none, or it is not theirs to see: a stranger learns no difference. */
export class HandoffNotFound extends NotFound {
  readonly code = 'handoff.not-found';
  constructor(readonly handoffId: string) {
    super(`There is no handoff ${handoffId} that you have a part in.`);
  }
}

/** They may look at it, as its people’s manager for example, but this is for those who have a part in it. */
export class NotYourPart extends Forbidden {
  readonly code = 'handoff.not-your-part';
  constructor(readonly handoffId: string) {
    super(`Handoff ${handoffId} is not yours to act on: its sender does this, or whoever took it.`);
  }
}
