import { compileWords } from '../language/compile-words';
import { DESK_WORDS } from './desk.words';

export const DESK_MESSAGES = compileWords(DESK_WORDS);
