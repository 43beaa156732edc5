import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage';

import { WORDS, type Words } from './words';

const inLanguage = (language: keyof Words): Readonly<Record<string, CompiledMessage>> =>
  Object.fromEntries(Object.entries(WORDS).map(([key, words]) => [key, compileMessage(words[language])]));

/** Everything that the pages say, compiled. A build keeps what this makes and leaves the compiler out (`vite.config.mts`). */
export const MESSAGES = { id: inLanguage('id'), en: inLanguage('en') };
