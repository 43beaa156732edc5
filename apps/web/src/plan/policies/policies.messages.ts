import { compileWords } from '../../language/compile-words';
import { POLICIES_WORDS } from './policies.words';

export const POLICIES_MESSAGES = compileWords(POLICIES_WORDS);
