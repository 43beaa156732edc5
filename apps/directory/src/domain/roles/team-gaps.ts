import { gapAgainst, levelOf, type Abilities, type Gap, type Want } from './gaps';

export interface Holder extends Abilities {
  readonly id: string;
  readonly name: string;
}

export interface WantOfTeam extends Want {
  /** How many have it at the level. */
  readonly have: number;
  /** The highest level that anybody has. */
  readonly best: number;
}

export interface TeamGap {
  readonly ready: number;
  readonly wants: readonly WantOfTeam[];
  readonly holders: readonly (Gap & { readonly holder: Holder })[];
}

/** How those who hold a role in a team stand against it together. The rarest want first, musts before shoulds; the readiest holder first. */
export function teamGap(wants: readonly Want[], holders: readonly Holder[]): TeamGap {
  const each = holders
    .map((holder) => ({ holder, ...gapAgainst(wants, holder) }))
    .sort(
      (a, b) =>
        Number(b.ready) - Number(a.ready) || (b.fit ?? 0) - (a.fit ?? 0) || a.holder.name.localeCompare(b.holder.name),
    );
  return {
    ready: each.filter(({ ready }) => ready).length,
    wants: wants.map((want) => supplyOf(want, holders)).sort(byRarity),
    holders: each,
  };
}

export function supplyOf(want: Want, holders: readonly Abilities[]): WantOfTeam {
  const levels = holders.map((holder) => levelOf(holder, want));
  return { ...want, have: levels.filter((level) => level >= want.level).length, best: Math.max(0, ...levels) };
}

const byRarity = (a: WantOfTeam, b: WantOfTeam): number =>
  Number(b.need === 'must') - Number(a.need === 'must') ||
  a.have - b.have ||
  b.weight - a.weight ||
  a.key.localeCompare(b.key, 'en');
