import { compileWords } from '../language/compile-words';
import { THEIR_NUMBER_WORDS } from './their-number.words';

export const THEIR_NUMBER_MESSAGES = compileWords(THEIR_NUMBER_WORDS);
