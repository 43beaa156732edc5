import { compileWords } from '../../language/compile-words';
import { ROTA_WORDS } from './rota.words';

export const ROTA_MESSAGES = compileWords(ROTA_WORDS);
