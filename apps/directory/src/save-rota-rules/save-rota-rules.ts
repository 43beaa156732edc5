import { Injectable } from '@nestjs/common';
import type { RotaRulesBody, RotaRulesView } from '@sambung/contracts';
import { requireMatch, type Precondition, type Principal } from '@sambung/platform';
import { breakPattern, INDONESIAN_RULES } from '@sambung/rota';
import { Changes } from '../change/changes';
import type { Change } from '../change/change';
import { isSame, POLICIES_OF_ROTAS, policyRulesOf, profileOfTeam } from '../domain/rota/rules-in-force';
import { RotaRulesImpossible } from '../domain/rota/rota.errors';
import { requireTimeZone } from '../domain/time-zone';
import { findRotaPolicies } from '../persistence/policies/find-rota-policies';
import { TeamRow } from '../persistence/rows';
import { findRules, saveRules, type ShiftRules } from '../persistence/rota/rules';
import { requireOwnTeam } from '../plan-rota/may-plan';
import { todayIn } from '../save-policy/write-version';
import { tellTeamsHolidays } from '../import-holidays/tell-holidays';
import { sayForTeam } from './say-for-team';

/** What a team’s rotas are planned by. A rota keeps the rules that it was planned by; the next one has the new ones. */
@Injectable()
export class SaveRotaRules {
  constructor(private readonly changes: Changes) {}

  /** Until somebody saves others: the Indonesian defaults. Throws NotYourTeam, EntryNotFound. */
  show(asker: Principal, teamId: string): Promise<RotaRulesView> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireOwnTeam(change.manager, asker, teamId);
      return shown(change, teamId);
    });
  }

  /**
   * Breaks and core go into policies where they are not what policies say already. Throws NotYourTeam, EntryNotFound, TimeZoneUnknown, RotaRulesImpossible,
   * PreconditionStale.
   */
  save(asker: Principal, teamId: string, rules: RotaRulesBody, precondition: Precondition): Promise<RotaRulesView> {
    return this.changes.in(asker.workspace, async (change) => {
      const { manager, workspace } = change;
      await requireOwnTeam(manager, asker, teamId);
      requireTimeZone(rules, 'body');
      const impossible = [...rules.shifts.entries()].filter(([, { minutes }]) => !breakPattern(rules, minutes));
      if (impossible.length > 0) throw new RotaRulesImpossible(impossible.map(([at, { key }]) => ({ at, key })));
      requireMatch(precondition, (await shown(change, teamId)).version);
      await savePolicies(change, asker, teamId, rules);
      const { breaks: _, apart: __, rest: ___, core: ____, ...shifts } = rules;
      const before = await findRules(manager, workspace, teamId);
      await saveRules(manager, workspace, teamId, shifts);
      // Whether a team works on holidays is said here and nowhere else, and routing has to learn it.
      if ((before?.rules.openOnHolidays ?? false) !== rules.openOnHolidays) await tellTeamsHolidays(change, teamId);
      return shown(change, teamId);
    });
  }
}

async function savePolicies(change: Change, asker: Principal, teamId: string, rules: RotaRulesBody): Promise<void> {
  const { manager, workspace } = change;
  const team = await manager.findOneByOrFail(TeamRow, { workspace, id: teamId });
  for (const kind of POLICIES_OF_ROTAS) {
    const policies = await findRotaPolicies(manager, workspace);
    const now = policyRulesOf(profileOfTeam(team), policies, todayIn(change));
    if (!isSame(kind, now.rules, rules)) await sayForTeam(change, { team, kind, policies, rules, by: asker.name });
  }
}

async function shown(change: Change, teamId: string): Promise<RotaRulesView> {
  const { manager, workspace, settings } = change;
  const team = await manager.findOneByOrFail(TeamRow, { workspace, id: teamId });
  const stored = await findRules(manager, workspace, teamId);
  const policies = await findRotaPolicies(manager, workspace);
  const inForce = policyRulesOf(profileOfTeam(team), policies, todayIn(change));
  // Every version of a policy counts, so that nobody writes back breaks that somebody changed meanwhile.
  const version = (stored?.version ?? 0) + policies.reduce((sum, { versions }) => sum + versions.length, 0);
  const shifts = stored?.rules ?? defaultShifts(settings.timeZone);
  return { ...shifts, ...inForce.rules, teamId, version, policies: inForce.policies };
}

function defaultShifts(timeZone: string): ShiftRules {
  const { shifts, breaks: _, rest: __, core: ___, apart: ____, ...limits } = INDONESIAN_RULES;
  return {
    ...limits,
    timeZone,
    shifts: shifts.map(({ weekdays, ...shift }) => (weekdays ? { ...shift, weekdays: [...weekdays] } : shift)),
  };
}
