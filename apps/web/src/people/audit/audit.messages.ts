import { compileWords } from '../../language/compile-words';
import { PEOPLE_WORDS } from '../people.words';
import { AUDIT_WORDS } from './audit.words';

export const AUDIT_MESSAGES = compileWords({ ...PEOPLE_WORDS, ...AUDIT_WORDS });
