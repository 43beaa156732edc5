import { compileWords } from '../../language/compile-words';
import { PEOPLE_WORDS } from '../people.words';
import { DIRECTORY_WORDS } from './directory.words';

export const DIRECTORY_MESSAGES = compileWords({ ...PEOPLE_WORDS, ...DIRECTORY_WORDS });
