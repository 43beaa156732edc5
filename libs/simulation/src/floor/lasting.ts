import type { Distribution } from '../random/distribution';
import type { ByLevel, Lasting } from '../scenario/scenario';

/** What a length may depend on: who serves, if anybody, and the moment in the cycle (ms). */
interface Circumstance {
  readonly people?: string | undefined;
  readonly at: number;
}

/** The first case that holds, else the rule. */
export function distributionFor(lasting: Lasting, { people, at }: Circumstance): Distribution {
  if (!('cases' in lasting)) return lasting;
  const holds = lasting.cases.find(
    (each) =>
      (each.people === undefined || each.people === people) && (each.from ?? 0) <= at && at < (each.until ?? Infinity),
  );
  return holds?.is ?? lasting.otherwise;
}

/** The figure of a level, or of the next lower one that is named, or of the lowest. */
export function figureAt(of: ByLevel, level: number): number {
  if (typeof of === 'number') return of;
  const named = Object.entries(of.by_level).map(([each, figure]) => [Number(each), figure] as const);
  named.sort(([a], [b]) => a - b);
  return (named.findLast(([each]) => each <= level) ?? named[0])?.[1] ?? 1;
}
