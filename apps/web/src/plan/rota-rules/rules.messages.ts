import { compileWords } from '../../language/compile-words';
import { RULES_WORDS } from './rules.words';

export const RULES_MESSAGES = compileWords(RULES_WORDS);
