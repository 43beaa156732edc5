import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { WORDS } from './words';

export type Language = 'id' | 'en';
export const LANGUAGES: readonly Language[] = ['id', 'en'];

/** What is said in one language. */
export function speak(language: Language): I18n {
  const messages = Object.fromEntries(Object.entries(WORDS).map(([key, words]) => [key, words[language]]));
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}

/** The language to begin with: the one chosen on this machine, else the browser's, else Indonesian. */
export function firstLanguage(chosen: string | null, browsers: readonly string[]): Language {
  const known = (tag: string | null): Language | undefined => LANGUAGES.find((each) => tag?.split('-')[0] === each);
  return known(chosen) ?? browsers.map((tag) => known(tag)).find((each) => each !== undefined) ?? 'id';
}
