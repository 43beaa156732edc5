import { compileWords } from '../language/compile-words';
import { FLOOR_WORDS } from './floor.words';

export const FLOOR_MESSAGES = compileWords(FLOOR_WORDS);
