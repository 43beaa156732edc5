/** What Indonesians and others write before a name, which is no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  'bapak bpk pak ibu bu sdr sdri saudara saudari tuan nyonya tn ny h hj kh prof dr drs dra drg drh ir mr mrs ms miss'.split(
    ' ',
  ),
);
/** Degrees as they stand behind a name without a comma, `S.E.`; behind a comma whatever stands there is one. */
const DEGREE = /\s\p{L}{1,3}\.\p{L}+\.?$/u;

/**
 * What two ways of writing one name have in common: “Bpk. Drs. Bambang  SUTRISNO, S.E.” is “bambang sutrisno”. Empty where no letter or digit stands, as in “-”.
 */
export function nameKey(name: string): string {
  let [plain = ''] = fold(name).split(',');
  while (DEGREE.test(plain)) plain = plain.replace(DEGREE, '');
  const words = plain.replace(/['’`]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words.findIndex((word) => !TITLES.has(word));
  return (first < 0 ? words : words.slice(first)).join(' ');
}

/** A text without accents, case and more than one space at a time. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
