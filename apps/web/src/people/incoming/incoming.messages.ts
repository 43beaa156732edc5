import { compileWords } from '../../language/compile-words';
import { INCOMING_WORDS } from './incoming.words';

export const INCOMING_MESSAGES = compileWords(INCOMING_WORDS);
