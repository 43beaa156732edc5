import { compileWords } from '../language/compile-words';
import { UNSAVED_WORDS } from './unsaved.words';

export const UNSAVED_MESSAGES = compileWords(UNSAVED_WORDS);
