import { Conflict } from '@sambung/contracts';

/** Events between the cursor and the oldest one that is kept are gone: going on would hide that. */
export class FeedCursorTooOld extends Conflict {
  readonly code = 'feed.cursor-too-old';
  readonly extensions: { readonly oldest: number };
  constructor(oldest: number) {
    super(
      `What follows this cursor is no longer kept. Read the handoffs anew (GET /v1/handoffs), and go on with after=${oldest}.`,
    );
    this.extensions = { oldest };
  }
}
