import type {
  BilingualText,
  Office,
  RoleProfileBody,
  SelfAssessmentResult,
  SuitabilityScale,
} from '@sambung/contracts';
import { SuitabilityScale as Scales } from '@sambung/contracts';
import type { Levels } from '../employee';
import { gapAgainst, wantsOf, type Gap } from '../roles/gaps';
import { ITEMS, PART_OF } from './items';
import { wordsOfOffice, wordsOfRole } from './result-words';

/** Answers from 1 to 5 by item. What is left out was not answered. */
export type Answers = Readonly<Record<string, number>>;

export interface ScoredRole {
  readonly key: string;
  readonly name: BilingualText;
  readonly office: Office;
  readonly profile: RoleProfileBody;
}

export type ScoredScale = SelfAssessmentResult['scales'][number];

/** Which scales point to which office. Orderliness points to neither: a till wants it as much as a ledger. */
const POINTS_TO: Readonly<Record<Office, readonly SuitabilityScale[]>> = {
  front: ['sociability', 'warmth', 'imagination', 'helping', 'persuading', 'contact', 'listening'],
  back: ['record-keeping', 'analysing', 'uninterrupted-work', 'autonomy', 'flexibility'],
};

/** Closer than this, in hundredths, the answers cannot tell the offices apart: about one and a half standard errors of the difference (docs/ASSESSMENT.md). */
export const MARGIN = 10;

/**
 * What the answers say. A scale is the mean of its answered items (6 − answer where an item is reversed) from 0 to 100, if half of them were answered. An office is the mean of the scales that
 * point to it, if half of them are known. A role is the mean of how far it is suited (its scales by weight) and how much of its skills is there by one's own levels, of those that were answered. No
 * norms, no other data: the same answers give the same result.
 */
export function scoreSelfAssessment(
  answers: Answers,
  skills: Levels,
  roles: readonly ScoredRole[],
): SelfAssessmentResult {
  const scales = Scales.options.map((scale) => scoreScale(scale, answers));
  const known = new Map(scales.flatMap(({ scale, score }) => (score === null ? [] : [[scale, score] as const])));
  return {
    scales,
    office: scoreOffice(known),
    roles: roles
      .flatMap((role) => scoreRole(role, known, skills) ?? [])
      .sort((a, b) => b.fit - a.fit || a.role.localeCompare(b.role, 'en')),
  };
}

function scoreScale(scale: SuitabilityScale, answers: Answers): ScoredScale {
  const items = ITEMS.filter((item) => item.scale === scale);
  const given = items.flatMap(({ id, reversed }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [reversed ? 6 - answer : answer];
  });
  const score = given.length * 2 < items.length ? null : rounded(((mean(given) - 1) / 4) * 100);
  return { scale, part: PART_OF[scale], score, answered: given.length, of: items.length };
}

function scoreOffice(known: ReadonlyMap<SuitabilityScale, number>): SelfAssessmentResult['office'] {
  const of = (office: Office): number | null => {
    const scores = POINTS_TO[office].flatMap((scale) => known.get(scale) ?? []);
    return scores.length * 2 < POINTS_TO[office].length ? null : rounded(mean(scores));
  };
  const [front, back] = [of('front'), of('back')];
  const suits = suitsOf(front, back);
  return { front, back, suits, words: wordsOfOffice(suits, known, POINTS_TO) };
}

function suitsOf(front: number | null, back: number | null): SelfAssessmentResult['office']['suits'] {
  if (front === null || back === null) return null;
  if (Math.abs(front - back) < MARGIN) return 'both';
  return front > back ? 'front' : 'back';
}

function scoreRole(
  { key, name, office, profile }: ScoredRole,
  known: ReadonlyMap<SuitabilityScale, number>,
  own: Levels,
): SelfAssessmentResult['roles'][number] | undefined {
  const suits = suitsScore(profile.suits, known);
  const gap = gapAgainst(
    wantsOf({ skills: profile.skills.filter(({ skill }) => own[skill] !== undefined), languages: [] }),
    { skills: own, languages: {} },
  );
  const parts = [suits, gap.fit].filter((part) => part !== null);
  if (parts.length === 0) return undefined;
  const words = wordsOfRole(name, profile.suits, known, missingIn(gap));
  return { role: key, name, office, fit: rounded(mean(parts)), suits, skills: gap.fit, words };
}

function suitsScore(suits: RoleProfileBody['suits'], known: ReadonlyMap<SuitabilityScale, number>): number | null {
  const weighed = suits.flatMap(({ scale, weight }) => {
    const score = known.get(scale);
    return score === undefined ? [] : [{ score, weight }];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return rounded(weighed.reduce((sum, { score, weight }) => sum + score * weight, 0) / total);
}

const missingIn = ({ wants }: Gap): number => wants.filter(({ missing }) => missing > 0).length;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
/** To a tenth: more digits would claim what the answers do not hold. */
const rounded = (score: number): number => Math.round(score * 10) / 10;
