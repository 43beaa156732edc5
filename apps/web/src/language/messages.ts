import { compileWords } from './compile-words';
import { FIRST_WORDS } from './words';

/** What is said before any page is there that brings its own, compiled. */
export const MESSAGES = compileWords(FIRST_WORDS);
