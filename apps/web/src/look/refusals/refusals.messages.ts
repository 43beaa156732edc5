import { compileWords } from '../../language/compile-words';
import { REFUSALS_WORDS } from './refusals.words';

export const REFUSALS_MESSAGES = compileWords(REFUSALS_WORDS);
