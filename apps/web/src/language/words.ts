import { HAND_OVER_WORDS } from '../hand-over/hand-over.words';
import { APP_WORDS } from '../app/app.words';
import { SESSION_WORDS } from '../session/session.words';

/** A text in both languages, in ICU MessageFormat: whoever adds one translates it in the same line. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** Everything that the pages say. Each page keeps its words beside it. */
export const WORDS = { ...APP_WORDS, ...SESSION_WORDS, ...HAND_OVER_WORDS };

export type WordKey = keyof typeof WORDS;
