import { Injectable } from '@nestjs/common';
import type { RotaRulesBody } from '@sambung/contracts';
import { requireMatch, type Precondition, type Principal } from '@sambung/platform';
import { breakPattern, INDONESIAN_RULES } from '@sambung/rota';
import { Changes } from '../change/changes';
import { RotaRulesImpossible } from '../domain/rota/rota.errors';
import { requireTimeZone } from '../domain/time-zone';
import { findRules, saveRules } from '../persistence/rota/rules';
import { requireOwnTeam } from '../plan-rota/may-plan';

export interface RulesOfTeam {
  readonly rules: RotaRulesBody;
  readonly version: number;
}

/** What a team’s rotas are planned by. A rota keeps the rules that it was planned by; the next one has the new ones. */
@Injectable()
export class SaveRotaRules {
  constructor(private readonly changes: Changes) {}

  /** Until somebody saves others: the Indonesian defaults, version 0. Throws NotYourTeam, EntryNotFound. */
  show(asker: Principal, teamId: string): Promise<RulesOfTeam> {
    return this.changes.in(asker.workspace, async ({ manager, workspace, settings }) => {
      await requireOwnTeam(manager, asker, teamId);
      return (await findRules(manager, workspace, teamId)) ?? { rules: defaultRules(settings.timeZone), version: 0 };
    });
  }

  /** Throws NotYourTeam, EntryNotFound, TimeZoneUnknown, RotaRulesImpossible. */
  save(asker: Principal, teamId: string, rules: RotaRulesBody, precondition: Precondition): Promise<RulesOfTeam> {
    return this.changes.in(asker.workspace, async ({ manager, workspace }) => {
      await requireOwnTeam(manager, asker, teamId);
      requireTimeZone(rules, 'body');
      const impossible = [...rules.shifts.entries()].filter(([, { minutes }]) => !breakPattern(rules, minutes));
      if (impossible.length > 0) throw new RotaRulesImpossible(impossible.map(([at, { key }]) => ({ at, key })));
      requireMatch(precondition, (await findRules(manager, workspace, teamId))?.version ?? 0);
      return { rules, version: await saveRules(manager, workspace, teamId, rules) };
    });
  }
}

export function defaultRules(timeZone: string): RotaRulesBody {
  const { shifts, breaks, rest, core, ...limits } = INDONESIAN_RULES;
  return {
    ...limits,
    timeZone,
    shifts: shifts.map(({ weekdays, ...shift }) => (weekdays ? { ...shift, weekdays: [...weekdays] } : shift)),
    breaks: [...breaks],
    rest: { ...rest },
    core: core && { ...core },
  };
}
