import type { ConsideredView } from '@sambung/contracts';
import type { Considered } from '@sambung/switchboard';

const OF_LANGUAGE: ReadonlySet<string> = new Set(['language-not-spoken', 'no-speaker-there', 'without-language']);

/** Below this a count says something of a single person. */
const ENOUGH_TO_HIDE_ONE = 3;

/**
 * How the people of a stage stand, as far as whoever asks may know it. Why somebody is not available is told to nobody but themself and
 * their manager; managers see counts, and only of so many people that none of them can be made out.
 */
export function consideredFor(
  asker: { readonly isManager: boolean },
  considered: readonly Considered[],
): ConsideredView[] {
  return considered.map(({ stage, free, unfit: _unfit, ...detail }) => {
    const notAvailable = Object.values(detail).reduce((sum, count) => sum + count, 0);
    const shown = asker.isManager && free + notAvailable >= ENOUGH_TO_HIDE_ONE;
    return { stage, free, notAvailable, detail: shown ? detail : null };
  });
}

/** Why nobody could be asked, cut like the counts it comes from. */
export function whyNobodyFor(
  asker: { readonly isManager: boolean },
  codes: readonly string[],
  considered: readonly Considered[],
): readonly string[] {
  const shown = consideredFor(asker, considered);
  // How it stands with the language says something of the company, and nothing of any one person.
  const ofLanguage = codes.filter((code) => OF_LANGUAGE.has(code));
  if (ofLanguage.length > 0) return ofLanguage;
  if (shown.length > 0 && shown.every(({ detail }) => detail !== null)) return codes;
  const isOfSteps = considered.some(({ stage }) => stage.kind === 'step');
  return codes.includes('nobody-fits') && isOfSteps ? ['nobody-fits'] : ['not-available'];
}
