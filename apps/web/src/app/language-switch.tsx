import { SegmentedControl } from '@mantine/core';
import { LANGUAGES, type Language } from '../language/languages';
import { useLanguage } from '../language/use-language';

const NAMES: Readonly<Record<Language, string>> = { id: 'ID', en: 'EN' };

export function LanguageSwitch() {
  const { language, choose, t } = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      data={LANGUAGES.map((each) => ({ value: each, label: NAMES[each] }))}
      value={language}
      onChange={choose}
    />
  );
}
