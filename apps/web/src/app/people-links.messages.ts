import { compileWords } from '../language/compile-words';
import { PEOPLE_LINKS_WORDS } from './people-links.words';

export const PEOPLE_LINKS_MESSAGES = compileWords(PEOPLE_LINKS_WORDS);
