import { compileWords } from '../../language/compile-words';
import { DEMAND_WORDS } from './demand.words';

export const DEMAND_MESSAGES = compileWords(DEMAND_WORDS);
