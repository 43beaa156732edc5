import { compileWords } from '../../language/compile-words';
import { KEYS_WORDS } from './keys.words';

export const KEYS_MESSAGES = compileWords(KEYS_WORDS);
