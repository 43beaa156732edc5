import type { HiringProfile } from '../../api/views';
import type { Language } from '../../language/languages';

const HEADS = {
  id: {
    require: 'Harus bisa',
    prefer: 'Lebih baik bila bisa',
    teach: 'Bisa diajarkan di sini',
    suits: 'Cocok bagi yang',
  },
  en: { require: 'Must be able to', prefer: 'Better if they can', teach: 'Can be taught here', suits: 'Suits whoever' },
} as const;
const ADVICE = ['require', 'prefer', 'teach'] as const;

/** A hiring profile as plain text, for an advertisement or an e-mail: in either language, whichever the reader's is. */
export function hiringText(profile: HiringProfile, language: Language): string {
  const heads = HEADS[language];
  const lines = (advice: (typeof ADVICE)[number]): string[] =>
    profile.lookFor
      .filter((each) => each.advice === advice)
      .map(({ name, level }) => `- ${name[language]} (${level}/5)`);
  const parts = ADVICE.map((advice) => ({ head: heads[advice], items: lines(advice) }));
  const suits = { head: heads.suits, items: profile.suits.map(({ words }) => `- ${words[language]}`) };
  const written = [...parts, suits].filter(({ items }) => items.length > 0);
  return [profile.name[language], ...written.map(({ head, items }) => [`${head}:`, ...items].join('\n'))].join('\n\n');
}
