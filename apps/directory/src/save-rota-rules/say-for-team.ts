import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import type { Team } from '../domain/catalogue';
import { withVersion } from '../domain/policies/next-version';
import type { Policy, PolicyRules, PolicyTerms, Scope } from '../domain/policies/policy';
import { isSameScope } from '../domain/policies/scope';
import { dayBefore } from '../domain/policies/version-on';
import { whatHolds } from '../domain/policies/what-holds';
import { profileOfTeam, type KindOfRotas, type PolicyRulesInForce } from '../domain/rota/rules-in-force';
import { todayIn, writeLastVersion } from '../save-policy/write-version';

export interface ForTeam {
  readonly team: Team;
  readonly kind: KindOfRotas;
  readonly policies: readonly Policy[];
  readonly rules: PolicyRulesInForce['rules'];
  readonly by: string;
}

/**
 * What was said with a team’s rota rules becomes a version of the policy that holds for this team alone, from today until the next version of it that is waiting. Where none
 * is for the team alone, there is one from now on.
 */
export async function sayForTeam(change: Change, { team, kind, policies, rules, by }: ForTeam): Promise<void> {
  const today = todayIn(change);
  const policy = ownPolicy(team, kind, policies, today) ?? newPolicy(team, kind, policies);
  const last = policy.versions.at(-1);
  const waiting = policy.versions.map(({ validFrom }) => validFrom).filter((from) => from > today);
  const terms: PolicyTerms = {
    ...{ name: last?.name ?? team.name, text: last?.text ?? TEXT, scope: last?.scope ?? scopeOf(team) },
    ...{ rules: rulesOf(kind, rules), active: true, acknowledge: false },
    ...{ validFrom: today, validUntil: waiting.length > 0 ? dayBefore([...waiting].sort()[0] ?? '') : null },
  };
  await writeLastVersion(change, withVersion(policy, terms, { why: 'Said with the rota rules.', by }, change.now));
}

const TEXT = { id: 'Menurut aturan rota departemen.', en: 'As the rota rules of the department say.' };
const scopeOf = ({ id }: Team): Scope => ({ office: null, siteId: null, role: null, teamId: id });

/** The one that holds for the team if it is for no other, else one that once was. */
function ownPolicy(team: Team, kind: KindOfRotas, policies: readonly Policy[], today: string): Policy | undefined {
  const holding = whatHolds(profileOfTeam(team), policies, today).find((verdict) => verdict.kind === kind)?.holds;
  if (holding?.version.scope.teamId === team.id) return holding.policy;
  return policies.find(({ kind: of, versions }) => {
    const last = versions.at(-1);
    return of === kind && last !== undefined && isSameScope(last.scope, scopeOf(team));
  });
}

function newPolicy({ key }: Team, kind: KindOfRotas, policies: readonly Policy[]): Policy {
  const id = newId();
  const wanted = `${kind}-of-${key}`;
  const isFree = wanted.length <= 64 && !policies.some((each) => each.key === wanted);
  return { id, key: isFree ? wanted : `${kind}-${id}`, kind, versions: [] };
}

function rulesOf(kind: KindOfRotas, { breaks, apart, rest, core }: PolicyRulesInForce['rules']): PolicyRules {
  return kind === 'breaks' ? { breaks, apart, rest } : { core };
}
