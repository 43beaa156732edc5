import { compileWords } from '../language/compile-words';
import { MORE_FIELDS_WORDS } from './more-fields.words';

export const MORE_FIELDS_MESSAGES = compileWords(MORE_FIELDS_WORDS);
