import { isDeepStrictEqual } from 'node:util';
import type { BreakRules, FlexitimeRules, Office, RotaRulesBody } from '@sambung/contracts';
import { INDONESIAN_RULES } from '@sambung/rota';
import type { Policy, Profile } from '../policies/policy';
import { segmentsOf } from '../policies/version-on';
import { whatHolds, type Verdict } from '../policies/what-holds';

/** What rotas take from policies. */
export const POLICIES_OF_ROTAS = ['breaks', 'flexitime'] as const;
export type KindOfRotas = (typeof POLICIES_OF_ROTAS)[number];

type Named = { readonly policyId: string; readonly version: number } | null;

export interface PolicyRulesInForce {
  readonly rules: BreakRules & FlexitimeRules;
  /** Where they come from; null: the Indonesian defaults, and no core. */
  readonly policies: Readonly<Record<KindOfRotas, Named>>;
  /** Kinds of which nothing says which policy holds; the oldest of them stands in `rules`. */
  readonly tied: readonly KindOfRotas[];
}

/** As policies see a team: its office and itself. */
export const profileOfTeam = ({ id, office }: { readonly id: string; readonly office: Office }): Profile => ({
  ...{ offices: [office], teamId: id, roles: [], siteId: null },
});

/** The breaks and the core that policies give people of a profile on a date. This is the only place from which rotas have them. */
export function policyRulesOf(profile: Profile, policies: readonly Policy[], date: string): PolicyRulesInForce {
  const verdicts = new Map(whatHolds(profile, policies, date).map((verdict) => [verdict.kind, verdict]));
  const [breaks, flexitime] = [verdicts.get('breaks'), verdicts.get('flexitime')];
  const { apart, rest, breaks: usual } = INDONESIAN_RULES;
  const own = rulesOf(breaks) as BreakRules | null;
  const core = (rulesOf(flexitime) as FlexitimeRules | null)?.core ?? null;
  return {
    rules: { ...(own ?? { apart, rest: { ...rest }, breaks: [...usual] }), core },
    policies: { breaks: nameOf(breaks), flexitime: nameOf(flexitime) },
    tied: POLICIES_OF_ROTAS.filter((kind) => (verdicts.get(kind)?.tied.length ?? 0) > 0),
  };
}

const chosen = (verdict: Verdict | undefined) => verdict?.holds ?? verdict?.tied[0];
const rulesOf = (verdict: Verdict | undefined) => chosen(verdict)?.version.rules ?? null;
function nameOf(verdict: Verdict | undefined): Named {
  const holding = chosen(verdict);
  return holding ? { policyId: holding.policy.id, version: holding.version.version } : null;
}

/** Somebody of a team whose breaks or core are not the team’s. */
export interface OtherRules {
  readonly employeeId: string;
  readonly kinds: readonly KindOfRotas[];
}

/** Whose policies say something else than the team’s, or say nothing for sure. */
export function whoHasOtherRules(
  members: readonly { readonly id: string; readonly profile: Profile }[],
  team: PolicyRulesInForce,
  policies: readonly Policy[],
  date: string,
): OtherRules[] {
  return members.flatMap(({ id, profile }) => {
    const own = policyRulesOf(profile, policies, date);
    const kinds = POLICIES_OF_ROTAS.filter((kind) => own.tied.includes(kind) || !isSame(kind, own.rules, team.rules));
    return kinds.length > 0 ? [{ employeeId: id, kinds }] : [];
  });
}

/** Whether two sets of rules say the same of a kind. */
export function isSame(kind: KindOfRotas, a: PolicyRulesInForce['rules'], b: PolicyRulesInForce['rules']): boolean {
  if (kind === 'flexitime') return isDeepStrictEqual(a.core, b.core);
  return isDeepStrictEqual([a.breaks, a.apart, a.rest], [b.breaks, b.apart, b.rest]);
}

/** The first day after `from`, until `until`, on which a team’s rules are others; undefined: none. A rota has one set of rules. */
export function rulesChangeOn(
  team: Profile,
  policies: readonly Policy[],
  { from, until }: { readonly from: string; readonly until: string },
): string | undefined {
  const first = policyRulesOf(team, policies, from);
  return segmentsOf(policies, from).find(
    (segment) =>
      segment.from <= until && !isDeepStrictEqual(policyRulesOf(team, policies, segment.from).rules, first.rules),
  )?.from;
}

/** Whole rules: the team’s own shifts and limits, with what policies say. */
export const wholeRules = (
  shifts: Omit<RotaRulesBody, keyof PolicyRulesInForce['rules']>,
  { rules }: PolicyRulesInForce,
): RotaRulesBody => ({ ...shifts, ...rules });
