import { compileWords } from './compile-words';
import { LASTING_WORDS } from './lasting.words';

export const LASTING_MESSAGES = compileWords(LASTING_WORDS);
