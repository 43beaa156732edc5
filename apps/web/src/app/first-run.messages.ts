import { compileWords } from '../language/compile-words';
import { FIRST_RUN_NOTE_WORDS } from './first-run.words';

export const FIRST_RUN_NOTE_MESSAGES = compileWords(FIRST_RUN_NOTE_WORDS);
