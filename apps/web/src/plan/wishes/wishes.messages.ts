import { compileWords } from '../../language/compile-words';
import { WISHES_WORDS } from './wishes.words';

export const WISHES_MESSAGES = compileWords(WISHES_WORDS);
