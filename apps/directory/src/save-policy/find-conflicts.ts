import type { PolicyConflict } from '@sambung/contracts';
import { breakPattern } from '@sambung/rota';
import type { EntityManager } from 'typeorm';
import { tiesOf, type Crowd } from '../domain/policies/conflicts';
import type { Policy } from '../domain/policies/policy';
import { tieInWords } from '../domain/policies/told-in-words';
import { segmentsOf, versionOn } from '../domain/policies/version-on';
import { policyRulesOf, profileOfTeam, wholeRules } from '../domain/rota/rules-in-force';
import { findOffices } from '../persistence/policies/find-crowds';
import { listRules } from '../persistence/rota/rules';

/** Everything that is wrong with a policy as it would be saved, beside the others of its kind. */
export async function findConflicts(
  manager: EntityManager,
  workspace: string,
  { policy, others, crowds, today }: Question,
): Promise<PolicyConflict[]> {
  const ties = tiesOf(policy, others, crowds, today).map(({ policyIds, examples, from, until, people }) => {
    const tied = others.filter(({ id }) => policyIds.includes(id));
    const policies = tied.map(({ id, key }) => ({ policyId: id, key }));
    const words = tieInWords([policy, ...tied]);
    return { kind: 'tie' as const, policies, teamId: null, from, until, people, employeeIds: [...examples], words };
  });
  return policy.kind === 'breaks' ? [...ties, ...(await brokenRotas(manager, workspace, policy, others, today))] : ties;
}

export interface Question {
  readonly policy: Policy;
  readonly others: readonly Policy[];
  readonly crowds: readonly Crowd[];
  readonly today: string;
}

/** Teams with shifts that could not have these breaks: their next rota would leave the shifts out. */
async function brokenRotas(
  manager: EntityManager,
  workspace: string,
  policy: Policy,
  others: readonly Policy[],
  today: string,
): Promise<PolicyConflict[]> {
  const teams = await listRules(manager, workspace);
  const { ofTeam } = await findOffices(manager, workspace);
  const all = [...others, policy];
  return teams.flatMap(({ teamId, rules }) => {
    const profile = profileOfTeam({ id: teamId, office: ofTeam.get(teamId) ?? 'front' });
    const broken = segmentsOf(all, today).flatMap(({ from, until }) => {
      const inForce = policyRulesOf(profile, all, from);
      if (inForce.policies.breaks?.policyId !== policy.id || !versionOn(policy, from)) return [];
      const whole = wholeRules(rules, inForce);
      const shifts = rules.shifts.filter(({ minutes }) => !breakPattern(whole, minutes)).map(({ key }) => key);
      return shifts.length > 0 ? [{ from, until, shifts }] : [];
    });
    const [first] = broken;
    if (!first) return [];
    const words = inWords(first.shifts);
    const { from, until } = first;
    return [{ kind: 'rota' as const, policies: [], teamId, from, until, people: 0, employeeIds: [], words }];
  });
}

const inWords = (shifts: readonly string[]) => ({
  id: `Sif ${shifts.join(', ')} dari departemen ini tidak dapat memuat istirahat itu.`,
  en: `The shifts ${shifts.join(', ')} of this department cannot have these breaks.`,
});
