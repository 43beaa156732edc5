import { compileWords } from '../../../language/compile-words';
import { IMPORT_PROBLEMS_WORDS } from './problems.words';

export const IMPORT_PROBLEMS_MESSAGES = compileWords(IMPORT_PROBLEMS_WORDS);
