import type { Want } from './gaps';
import type { WantOfTeam } from './team-gaps';

/** What contacts and rotas ask for, of one skill or language. */
export interface Demand extends Pick<Want, 'kind' | 'key'> {
  /** Live plans that ask for it, and the highest level they ask. */
  readonly reasons: number;
  readonly level: number;
  /** Most people who are needed with it at the same time; null: no rota says. */
  readonly neededAtOnce: number | null;
}

export type Advice = 'require' | 'prefer' | 'teach';

export interface LookFor extends WantOfTeam {
  readonly advice: Advice;
  readonly reasons: number;
  readonly neededAtOnce: number | null;
}

/** What is wanted of a newcomer: what the role wants, at the higher level where plans ask for more; and what plans ask of the role besides, as a should of little weight. */
export function wantsWithDemand(wants: readonly Want[], demands: readonly Demand[]): Want[] {
  const demandFor = (want: Pick<Want, 'kind' | 'key'>): Demand | undefined =>
    demands.find(({ kind, key }) => kind === want.kind && key === want.key);
  const besides = demands.filter(
    ({ kind, key, reasons }) => reasons > 0 && !wants.some((want) => want.kind === kind && want.key === key),
  );
  return [
    ...wants.map((want) => ({ ...want, level: Math.max(want.level, demandFor(want)?.level ?? 0) })),
    ...besides.map(({ kind, key, level }): Want => ({ kind, key, level, need: 'should', weight: 1 })),
  ];
}

/**
 * What to look for in whoever is hired. The team is short of something when nobody has it, when fewer have it than are needed at once, or when fewer than half of its people do. A must that it
 * is short of is required; one that it has can be taught by those who have it. A should decides between two where the team is short of it, and is taught otherwise.
 */
export function lookFor(supply: readonly WantOfTeam[], people: number, demands: readonly Demand[]): LookFor[] {
  return supply
    .map((want): LookFor => {
      const demand = demands.find(({ kind, key }) => kind === want.kind && key === want.key);
      const neededAtOnce = demand?.neededAtOnce ?? null;
      return { ...want, reasons: demand?.reasons ?? 0, neededAtOnce, advice: adviceOn(want, people, neededAtOnce) };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.advice) - ORDER.indexOf(b.advice) ||
        b.weight - a.weight ||
        b.reasons - a.reasons ||
        a.key.localeCompare(b.key, 'en'),
    );
}

const ORDER: readonly Advice[] = ['require', 'prefer', 'teach'];

function adviceOn({ need, have }: WantOfTeam, people: number, neededAtOnce: number | null): Advice {
  const short = have === 0 || have < (neededAtOnce ?? 0) || have * 2 < people;
  if (!short) return 'teach';
  return need === 'must' ? 'require' : 'prefer';
}
