import { Conflict } from '@sambung/contracts';

/** A cursor of another instance, or from before a restore: answering "nothing new" would lose everything that happens until then. */
export class FeedCursorAhead extends Conflict {
  readonly code = 'feed.cursor-ahead';
  readonly extensions: { readonly newest: number };
  constructor(newest: number) {
    super(
      `This cursor is ahead of everything that has happened here: it comes from another instance, or from before a restore. Read the handoffs anew (GET /v1/handoffs), and go on with after=${newest}.`,
    );
    this.extensions = { newest };
  }
}
