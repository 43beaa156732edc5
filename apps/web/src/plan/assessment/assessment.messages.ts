import { compileWords } from '../../language/compile-words';
import { ASSESSMENT_WORDS } from './assessment.words';

export const ASSESSMENT_MESSAGES = compileWords(ASSESSMENT_WORDS);
