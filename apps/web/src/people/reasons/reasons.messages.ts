import { compileWords } from '../../language/compile-words';
import { REASONS_WORDS } from './reasons.words';

export const REASONS_MESSAGES = compileWords(REASONS_WORDS);
