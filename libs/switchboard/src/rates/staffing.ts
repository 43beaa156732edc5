import type { Board } from '../board/board';
import { paceOfLevel } from './reckoning';
import { estimatesFrom, everythingSeen, kindsOf, reckon } from './reckon';
import { MIDDLE_LEVEL } from './shrink';
import { could, lowestLevel } from './work-kind';

/** What a staffing plan is made of: how many come for each kind of work, and who could do how much of it. Of nobody in particular: people who are alike count together. */
export interface Staffing {
  readonly kinds: readonly { readonly key: string; readonly arrivals: number }[];
  readonly groups: readonly {
    readonly count: number;
    /** By index into `kinds`: settled pieces a second. */
    readonly paces: readonly (readonly [kind: number, pace: number])[];
  }[];
}

/** People whose logarithms of pace are so near are one group: the plan stays small, and says as much. */
const ALIKE = 0.05;

/** As things are now; people who are there at another hour count as well. */
export function staffingOf(board: Board, now: number): Staffing {
  const reckoning = reckon(board, null, now);
  const all = kindsOf(board, estimatesFrom(everythingSeen(board, now)), now);
  const arrivalsAt = (key: string): number =>
    all
      .flatMap(({ reasons }) => reasons)
      .reduce((sum, { firstKind, count }) => sum + (firstKind === key ? count : 0), 0);
  const own = new Map(reckoning.people.map(({ employeeId, differs }) => [employeeId, new Map(differs)]));
  const groups = new Map<string, { count: number; paces: [number, number][] }>();
  for (const { profile, erased } of board.people.all()) {
    if (!profile.active || erased) continue;
    const paces = reckoning.kinds.flatMap((kind, index): [number, number][] => {
      if (!could(profile, kind.asked)) return [];
      const level = lowestLevel(profile.skills, kind.asked, MIDDLE_LEVEL);
      const pace = paceOfLevel(reckoning, kind, level) + (own.get(profile.employeeId)?.get(index) ?? 0);
      return [[index, Math.round(pace / ALIKE)]];
    });
    if (paces.length === 0) continue;
    const group = groups.get(paces.join(' ')) ?? { count: 0, paces };
    group.count++;
    groups.set(paces.join(' '), group);
  }
  return {
    kinds: reckoning.kinds.map(({ key }) => ({ key, arrivals: arrivalsAt(key) })),
    groups: [...groups.values()].map(({ count, paces }) => ({
      count,
      paces: paces.map(([kind, pace]) => [kind, Math.exp(pace * ALIKE)] as const),
    })),
  };
}
