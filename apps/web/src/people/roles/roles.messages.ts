import { compileWords } from '../../language/compile-words';
import { ROLES_WORDS } from './roles.words';

export const ROLES_MESSAGES = compileWords(ROLES_WORDS);
