import { compileWords } from '../language/compile-words';
import { DEVICES_WORDS } from './devices.words';

export const DEVICES_MESSAGES = compileWords(DEVICES_WORDS);
