import { setupI18n, type I18n } from '@lingui/core';
import { MESSAGES } from './messages';

export type Language = keyof typeof MESSAGES;
export const LANGUAGES: readonly Language[] = ['id', 'en'];

/** What is said in one language. */
export const speak = (language: Language): I18n =>
  setupI18n({ locale: language, messages: { [language]: MESSAGES[language] } });

/** The language to begin with: the one chosen on this machine, else the browser's, else Indonesian. */
export function firstLanguage(chosen: string | null, browsers: readonly string[]): Language {
  const known = (tag: string | null): Language | undefined => LANGUAGES.find((each) => tag?.split('-')[0] === each);
  return known(chosen) ?? browsers.map((tag) => known(tag)).find((each) => each !== undefined) ?? 'id';
}
