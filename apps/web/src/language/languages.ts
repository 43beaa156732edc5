import { setupI18n, type I18n } from '@lingui/core';
import type { Messages } from './compile-words';
import { MESSAGES } from './messages';

export type Language = keyof Messages;
export const LANGUAGES: readonly Language[] = ['id', 'en'];

const SPOKEN: Readonly<Record<Language, I18n>> = {
  id: setupI18n({ locale: 'id', messages: { id: MESSAGES.id } }),
  en: setupI18n({ locale: 'en', messages: { en: MESSAGES.en } }),
};

/** What is said in one language: at first, and by the pages that have been opened since. */
export const speak = (language: Language): I18n => SPOKEN[language];

/** A page brings its words with it, when its module is loaded and before it is shown: nobody fetches words of a page that they do not open. */
export function bring(messages: Messages): void {
  for (const language of LANGUAGES) SPOKEN[language].load(language, messages[language]);
}

/** The language to begin with: the one chosen on this machine, else the browser's, else Indonesian. */
export function firstLanguage(chosen: string | null, browsers: readonly string[]): Language {
  const known = (tag: string | null): Language | undefined => LANGUAGES.find((each) => tag?.split('-')[0] === each);
  return known(chosen) ?? browsers.map((tag) => known(tag)).find((each) => each !== undefined) ?? 'id';
}
