import { compileWords } from '../language/compile-words';
import { FILL_IN_WORDS } from './fill-in.words';

export const FILL_IN_MESSAGES = compileWords(FILL_IN_WORDS);
