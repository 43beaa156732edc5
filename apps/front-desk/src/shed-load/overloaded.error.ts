import { Unavailable } from '@sambung/contracts';

/** What was accepted is kept and goes out first; new work would only wait behind it. */
export class Overloaded extends Unavailable {
  readonly code = 'handoff.overloaded';
  override readonly retryAfterSeconds = 5;
  constructor() {
    super(
      'Handoffs are accepted faster than they can be passed on just now. Nothing accepted is lost; try this one again in a few seconds.',
    );
  }
}
