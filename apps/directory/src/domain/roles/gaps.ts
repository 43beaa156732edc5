import type { RoleProfileBody } from '@sambung/contracts';
import type { Levels } from '../employee';
import { levelIn } from '../levels';

/** A skill or a language that a role wants. */
export interface Want {
  readonly kind: 'skill' | 'language';
  readonly key: string;
  readonly level: number;
  readonly need: 'must' | 'should';
  readonly weight: number;
}

export interface WantOfOne extends Want {
  /** The level that counts today; 0: none. */
  readonly has: number;
  /** Levels that are missing. */
  readonly missing: number;
}

export interface Gap {
  readonly ready: boolean;
  readonly fit: number | null;
  readonly wants: readonly WantOfOne[];
}

export interface Abilities {
  /** The levels that count. */
  readonly skills: Levels;
  readonly languages: Levels;
}

/** What a must weighs against a should of the same weight, in how well somebody fits. */
const MUST = 2;

export function wantsOf({ skills, languages }: Pick<RoleProfileBody, 'skills' | 'languages'>): Want[] {
  return [
    ...skills.map(({ skill, ...want }): Want => ({ kind: 'skill', key: skill, ...want })),
    ...languages.map(({ language, ...want }): Want => ({ kind: 'language', key: language, ...want })),
  ];
}

export const levelOf = ({ skills, languages }: Abilities, { kind, key }: Pick<Want, 'kind' | 'key'>): number =>
  levelIn(kind === 'skill' ? skills : languages, key) ?? 0;

/**
 * How somebody stands against what a role wants. `fit` is Σ w · min(1, has ÷ wanted) ÷ Σ w in hundredths, rounded down (100 is everything), with w the weight, of a must twice: half the level is half of
 * the want. More than is wanted of one thing never makes up for another. `ready` says of the musts alone whether all are there. What is missing comes first: musts before shoulds, then by
 * levels missing times weight.
 */
export function gapAgainst(wants: readonly Want[], abilities: Abilities): Gap {
  const compared = wants.map((want): WantOfOne => {
    const has = levelOf(abilities, want);
    return { ...want, has, missing: Math.max(0, want.level - has) };
  });
  const total = sum(wants.map(importance));
  const there = sum(compared.map((want) => importance(want) * Math.min(1, want.has / want.level)));
  return {
    ready: compared.every(({ need, missing }) => need === 'should' || missing === 0),
    // A sum of thirds may come to a little less than it is.
    fit: total === 0 ? null : Math.floor((there / total) * 100 + 1e-9),
    wants: compared.sort(byGap),
  };
}

export const importance = ({ need, weight }: Want): number => weight * (need === 'must' ? MUST : 1);

function byGap(one: WantOfOne, other: WantOfOne): number {
  const [a, b] = [one, other].map((want) => [
    want.missing > 0 ? 0 : 1,
    want.need === 'must' ? 0 : 1,
    -want.missing * want.weight,
    -want.weight,
  ]);
  const at = (a ?? []).findIndex((value, index) => value !== b?.[index]);
  return at >= 0 ? (a?.[at] ?? 0) - (b?.[at] ?? 0) : one.key.localeCompare(other.key, 'en');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
