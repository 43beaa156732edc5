import { useLingui } from '@lingui/react';
import { createContext, useContext } from 'react';
import type { Text } from '../api/views';
import type { Language } from './languages';
import type { WordKey } from './words';

export const ChooseLanguage = createContext<(language: Language) => void>(() => undefined);

type Values = Readonly<Record<string, string | number>>;

/** What a component needs to speak: `t` for our own words, `said` for texts that come in both languages. */
export interface Speech {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly t: (key: WordKey, values?: Values) => string;
  readonly said: (text: Text) => string;
}

export function useLanguage(): Speech {
  const { i18n } = useLingui();
  const choose = useContext(ChooseLanguage);
  const language: Language = i18n.locale === 'en' ? 'en' : 'id';
  return {
    language,
    choose,
    t: (key, values) => i18n._(key, values as Record<string, unknown>),
    // Either may stand in for the other.
    said: (text) => text[language] || text[language === 'en' ? 'id' : 'en'],
  };
}
