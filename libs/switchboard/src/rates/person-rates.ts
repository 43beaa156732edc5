import type { Profile } from '../board/profile';
import type { Fit } from '../dispatch-policy';
import { type KindFigures, type Reckoning, paceOfLevel } from './reckoning';
import { MIDDLE_LEVEL } from './shrink';
import { could, kindOf, lowestLevel } from './work-kind';

/** A reckoning made ready to be asked: the same for everybody. */
export class Expected {
  private readonly byKey: ReadonlyMap<string, KindFigures>;

  constructor(readonly reckoning: Reckoning) {
    this.byKey = new Map(reckoning.kinds.map((kind) => [kind.key, kind]));
  }

  kind(key: string): KindFigures | undefined {
    return this.byKey.get(key);
  }

  /** Logarithm of settled pieces a second. */
  paceAt(kind: KindFigures, level: number): number {
    return paceOfLevel(this.reckoning, kind, level);
  }
}

/** What a policy may know of one person’s pace: what their levels let expect, and by how much they are believed to differ from it. */
export interface PersonRates {
  readonly expected: Expected;
  /** By kind of work; undefined where nothing of their own is believed. */
  readonly own: ReadonlyMap<string, number> | undefined;
  /** Logarithm of what a second of theirs is worth in the work that makes the most of it. */
  readonly price: number;
  /** The same as their levels let expect. */
  readonly declaredPrice: number;
}

/** What becomes of a reckoning for one person. */
export function ratesOf(
  expected: Expected,
  profile: Profile,
  own: ReadonlyMap<string, number> | undefined,
): PersonRates {
  let [price, declaredPrice] = [-Infinity, -Infinity];
  for (const kind of expected.reckoning.kinds) {
    if (!could(profile, kind.asked)) continue;
    const level = lowestLevel(profile.skills, kind.asked, MIDDLE_LEVEL);
    const declared = expected.paceAt(kind, level) + Math.log(kind.worth);
    declaredPrice = Math.max(declaredPrice, declared);
    price = Math.max(price, declared + (own?.get(kind.key) ?? 0));
  }
  return { expected, own, price, declaredPrice };
}

/** As logarithms. */
export interface Pace {
  readonly pace: number;
  /** That of the middle level. */
  readonly middle: number;
  readonly worth: number;
  /** What their time is worth at most, as `PersonRates.price`. */
  readonly price: number;
}

/** Their pace at what is asked for; undefined where nothing was reckoned of such work. */
export function paceOf({ rates, skills, asked }: Fit): Pace | undefined {
  const key = kindOf(asked);
  const kind = rates?.expected.kind(key);
  if (!rates || !kind) return undefined;
  const { expected, own, price } = rates;
  return {
    pace: expected.paceAt(kind, lowestLevel(skills, asked, MIDDLE_LEVEL)) + (own?.get(key) ?? 0),
    middle: expected.paceAt(kind, MIDDLE_LEVEL),
    worth: Math.log(kind.worth),
    price,
  };
}
