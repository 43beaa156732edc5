import { compileWords } from '../language/compile-words';
import { RING_WORDS } from './ring.words';

export const RING_MESSAGES = compileWords(RING_WORDS);
