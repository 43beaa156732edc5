import type { RotaBody, RotaRulesBody } from '@sambung/contracts';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { segmentsOf } from '../domain/policies/version-on';
import type { Fault } from '../domain/references';
import { RotaPoliciesDiffer, RotaPolicyChanges } from '../domain/rota/rota.errors';
import {
  policyRulesOf,
  profileOfTeam,
  rulesChangeOn,
  whoHasOtherRules,
  wholeRules,
} from '../domain/rota/rules-in-force';
import { findOffices, profileOf } from '../persistence/policies/find-crowds';
import { findRotaPolicies } from '../persistence/policies/find-rota-policies';
import { findTeamMembers } from '../persistence/rota/find-team-members';
import type { ShiftRules } from '../persistence/rota/rules';

const MOST_NAMED = 20;

/**
 * The rules that a rota is planned by: the team’s shifts and limits, and what policies say on its days. Days that are over have those of today: nobody works them again, and a week whose
 * rules were changed on a Wednesday is still one week. Throws RotaPolicyChanges, RotaPoliciesDiffer.
 */
export async function rulesInForce(
  manager: EntityManager,
  workspace: string,
  { teamId, from: begins, days }: RotaBody,
  shifts: ShiftRules,
  today: string,
): Promise<RotaRulesBody> {
  const policies = await findRotaPolicies(manager, workspace);
  const offices = await findOffices(manager, workspace);
  const team = profileOfTeam({ id: teamId, office: offices.ofTeam.get(teamId) ?? 'front' });
  const until =
    DateTime.fromISO(begins, { zone: 'utc' })
      .plus({ days: days - 1 })
      .toISODate() ?? begins;
  const from = begins < today && today <= until ? today : begins;
  const changesOn = rulesChangeOn(team, policies, { from, until });
  if (changesOn !== undefined) throw new RotaPolicyChanges(changesOn);
  const inForce = policyRulesOf(team, policies, from);
  const members = await findTeamMembers(manager, workspace, teamId);
  const people = members.map((member) => ({ id: member.id, profile: profileOf(member, offices) }));
  const pieces = segmentsOf(policies, from).filter((piece) => piece.from <= until);
  const others = pieces.flatMap((piece) => whoHasOtherRules(people, inForce, policies, piece.from));
  const faults: Fault[] = [
    ...inForce.tied.map((kind) => ({
      path: 'body.teamId',
      message: `policies of the kind ${kind} contradict each other`,
    })),
    ...others.map(({ employeeId, kinds }) => ({
      path: `employee ${employeeId}`,
      message: `has other ${kinds.join(', ')}`,
    })),
  ];
  if (faults.length > 0) throw new RotaPoliciesDiffer(faults.slice(0, MOST_NAMED));
  return wholeRules(shifts, inForce);
}
