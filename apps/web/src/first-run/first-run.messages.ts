import { compileWords } from '../language/compile-words';
import { FIRST_RUN_WORDS } from './first-run.words';

export const FIRST_RUN_MESSAGES = compileWords(FIRST_RUN_WORDS);
