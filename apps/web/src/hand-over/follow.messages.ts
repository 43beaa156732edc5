import { compileWords } from '../language/compile-words';
import { FOLLOW_WORDS } from './follow.words';

export const FOLLOW_MESSAGES = compileWords(FOLLOW_WORDS);
