import { compileWords } from '../../language/compile-words';
import { REASON_PLAN_WORDS } from './reason-plan.words';

export const REASON_PLAN_MESSAGES = compileWords(REASON_PLAN_WORDS);
