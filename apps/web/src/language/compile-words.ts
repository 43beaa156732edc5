import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { Words } from './words';

type Compiled = Readonly<Record<string, CompiledMessage>>;

const inLanguage = (language: keyof Words, words: Readonly<Record<string, Words>>): Compiled =>
  Object.fromEntries(Object.entries(words).map(([key, each]) => [key, compileMessage(each[language])]));

/** Words as they are spoken: of a module whose name ends in `messages.ts` a build keeps what this makes, and leaves the compiler out (`vite.config.mts`). */
export const compileWords = (words: Readonly<Record<string, Words>>) => ({
  id: inLanguage('id', words),
  en: inLanguage('en', words),
});

export type Messages = ReturnType<typeof compileWords>;
