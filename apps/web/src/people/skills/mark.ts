import type { SkillInMatrix } from '../../api/views';

/** What shows a level: nothing, evidence that holds, that ends soon, that has run out, or their own word alone. */
export const MARKS = ['valid', 'soon', 'expired', 'stated', 'claimed'] as const;
export type Mark = (typeof MARKS)[number];

/** Beside the number, and never its colour alone. */
export const SIGNS: Readonly<Record<Mark, string>> = { valid: '✓', soon: '!', expired: '✕', stated: '', claimed: '?' };

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/** @param today as the service says it: the day in the company’s time zone */
export function markOf({ level, evidence, expiresOn }: SkillInMatrix, today: string): Mark {
  if (level === null && evidence === 'none') return 'claimed';
  if (evidence === 'none') return 'stated';
  if (evidence === 'expired') return 'expired';
  const left = expiresOn === null ? Infinity : Date.parse(expiresOn) - Date.parse(today);
  return left <= SOON_DAYS * DAY_MS ? 'soon' : 'valid';
}

/** The number that is shown: as it is stated, else as they claim it. */
export const shownLevel = ({ level, claim }: Pick<SkillInMatrix, 'level' | 'claim'>): number | null => level ?? claim;
