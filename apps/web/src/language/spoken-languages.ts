import type { Language } from './languages';

/** Those of the contacts of an Indonesian company, to choose from; whoever speaks another one is asked for in words. */
const SPOKEN = ['id', 'en', 'jv', 'su', 'zh', 'ja', 'ko', 'ar', 'nl'];

/** `English` for `en`: a language’s name, or its tag where this browser has none for it. */
export function inLanguageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Well formed to the service, and not to this browser.
    return tag;
  }
}

/** To choose a language from, by name. */
export const spokenLanguages = (language: Language): { value: string; label: string }[] =>
  SPOKEN.map((tag) => ({ value: tag, label: inLanguageName(tag, language) }));
