import { compileWords } from '../../language/compile-words';
import { PEOPLE_WORDS } from '../people.words';
import { IMPORT_WORDS } from './import.words';

export const IMPORT_MESSAGES = compileWords({ ...PEOPLE_WORDS, ...IMPORT_WORDS });
