import { compileWords } from '../language/compile-words';
import { FIRST_RUN_WORDS } from './first-run.words';
import { MISSING_WORDS } from './missing.words';

export const FIRST_RUN_MESSAGES = compileWords({ ...FIRST_RUN_WORDS, ...MISSING_WORDS });
