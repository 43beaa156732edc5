import type { RoleProfile, RoleProfileBody } from '../../api/views';

/** What a role wants, as a form holds it: everything is text. */
export interface WantWish {
  readonly kind: 'skill' | 'language';
  /** A skill’s key, or the code of a language. */
  readonly key: string;
  readonly level: string;
  readonly need: 'must' | 'should';
  readonly weight: string;
}
export interface ProfileWish {
  readonly wants: WantWish[];
}

export const emptyWant = (kind: WantWish['kind']): WantWish => ({
  ...{ kind, key: '', level: '3', need: 'must', weight: '3' },
});

export const wishOf = ({ skills, languages }: Pick<RoleProfile, 'skills' | 'languages'>): ProfileWish => ({
  wants: [
    ...skills.map(({ skill: key, ...want }) => asText('skill', key, want)),
    ...languages.map(({ language: key, ...want }) => asText('language', key, want)),
  ],
});

const asText = (
  kind: WantWish['kind'],
  key: string,
  { level, need, weight }: { level: number; need: 'must' | 'should'; weight: number },
): WantWish => ({ kind, key, level: String(level), need, weight: String(weight) });

/** What is saved: what suits the role stays as it is, as the form says nothing of it. */
export function bodyOf({ wants }: ProfileWish, { suits }: Pick<RoleProfile, 'suits'>): RoleProfileBody {
  const numbers = ({ level, need, weight }: WantWish) => ({
    ...{ level: Number(level), need, weight: Number(weight) },
  });
  const of = (kind: WantWish['kind']): WantWish[] => wants.filter((want) => want.kind === kind);
  return {
    skills: of('skill').map((want) => ({ skill: want.key, ...numbers(want) })),
    languages: of('language').map((want) => ({ language: want.key.trim(), ...numbers(want) })),
    suits,
  };
}

/** Whether a row names what another one names already. */
export const isTwice = (wants: readonly WantWish[], at: number): boolean =>
  wants.some(
    (want, other) => other !== at && want.kind === wants[at]?.kind && want.key !== '' && want.key === wants[at].key,
  );
