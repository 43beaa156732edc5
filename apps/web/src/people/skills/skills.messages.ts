import { compileWords } from '../../language/compile-words';
import { PEOPLE_WORDS } from '../people.words';
import { SKILLS_WORDS } from './skills.words';

export const SKILLS_MESSAGES = compileWords({ ...PEOPLE_WORDS, ...SKILLS_WORDS });
