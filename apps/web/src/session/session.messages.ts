import { compileWords } from '../language/compile-words';
import { SESSION_WORDS } from './session.words';

export const SESSION_MESSAGES = compileWords(SESSION_WORDS);
