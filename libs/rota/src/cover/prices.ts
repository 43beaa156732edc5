/** What a rota costs, in quarters of an hour of one person’s work. */
export interface Prices {
  readonly work: number;
  /** For each person who is missing in a slot… */
  readonly missing: number;
  /** …and for each beyond a tenth of those needed, so that what cannot be covered is missing evenly. */
  readonly missingMore: number;
  /** …and for the last of several who are needed: a desk that nobody is at serves nobody, and lunches are put one after the other rather. */
  readonly nobody: number;
  /** For each person under a tenth more than needed: what is over is spread, too. */
  readonly spare: number;
  /** For each wish that is not kept. */
  readonly wish: number;
}

export const PRICES: Prices = { work: 1, missing: 10, missingMore: 20, nobody: 40, spare: 0.25, wish: 0.25 };

/** So many more than needed are worth having: a tenth. */
export const spareFor = (needed: number): number => Math.ceil(needed / 10);

/** Up to so many missing people have the lower price. */
export const firstMissing = (needed: number): number => Math.max(1, Math.ceil(needed / 10));

/** Who is not there in a slot. */
export interface Short {
  /** Of those needed by all queues together… */
  readonly needed: number;
  /** …so many are missing, everybody put where they are needed most. */
  readonly missing: number;
  /** The same, if a tenth more were needed. */
  readonly unspared: number;
}

export function priceOfSlot({ needed, missing, unspared }: Short, prices: Prices): number {
  const first = Math.min(missing, firstMissing(needed));
  const last = needed > 1 && missing >= needed ? 1 : 0;
  return (
    unspared * prices.spare +
    first * prices.missing +
    (missing - first - last) * prices.missingMore +
    last * prices.nobody
  );
}
