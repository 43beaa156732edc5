import type { Fit } from '../dispatch-policy';

export const TOP_LEVEL = 5;

/** The lowest of somebody's levels in what is asked for: a chain is as strong as its weakest link. Where nothing is asked for all are at the top. */
export function levelIn({ skills, wanted }: Fit): number {
  let least = TOP_LEVEL;
  for (const { skill } of wanted) {
    const has = skills.find((each) => each.skill === skill);
    least = Math.min(least, has?.level ?? 0);
  }
  return least;
}
