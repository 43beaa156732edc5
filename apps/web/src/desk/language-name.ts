import type { Language } from '../language/languages';

/** `English` for `en`: a language’s name, or its tag where it has none. */
export const inLanguageName = (tag: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
