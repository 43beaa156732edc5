import { I18nProvider } from '@lingui/react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { keepLanguage } from '../app/keep-language';
import { recall, remember } from '../app/remembered';
import { firstLanguage, speak } from './languages';
import { ChooseLanguage } from './use-language';

const CHOSEN = 'sambung.language';

/** Says everything below it in the language that was chosen here. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => firstLanguage(recall(CHOSEN), navigator.languages));
  const i18n = useMemo(() => speak(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    remember(CHOSEN, language);
    keepLanguage(language);
  }, [language]);
  return (
    <I18nProvider i18n={i18n}>
      <ChooseLanguage.Provider value={setLanguage}>{children}</ChooseLanguage.Provider>
    </I18nProvider>
  );
}
