import { Injectable } from '@nestjs/common';
import type { HiringProfile, HiringQuery } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { Horizon } from '@sambung/rota';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import { demandOfPlans, withQueues } from '../domain/roles/demand';
import { wantsOf } from '../domain/roles/gaps';
import { wordsOfHiring, wordsOfLookFor } from '../domain/roles/gap-words';
import { lookFor, wantsWithDemand, type Demand } from '../domain/roles/hiring';
import { GapsNotYours } from '../domain/roles/role.errors';
import { SUITS_WORDS } from '../domain/roles/suits-words';
import { supplyOf } from '../domain/roles/team-gaps';
import { queuesOf } from '../domain/rota/queues-of';
import { findLatestAsked, findLivePlans } from '../persistence/roles/find-demand-sources';
import { findHolders } from '../persistence/roles/find-holders';
import { plansTeam } from '../plan-rota/may-plan';
import { profileOf } from '../save-role-profile/save-role-profile';
import { findNames } from '../tell-gaps/names';
import { countedAbilities, findRole } from '../tell-gaps/tell-gaps';

/** Of larger companies the first by name are looked at: shares hardly change by more. */
const MOST_PEOPLE = 5_000;
const NO_HOLIDAYS: ReadonlySet<string> = new Set();

/** What to look for in somebody new, by what the role wants, what the team has, and what is asked of it. */
@Injectable()
export class AdviseHiring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws EntryNotFound, GapsNotYours. */
  execute(asker: Principal, key: string, { team }: HiringQuery): Promise<HiringProfile> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      const role = await findRole(manager, workspace, key);
      if (team !== undefined && !(await plansTeam(manager, asker, team))) throw new GapsNotYours();
      const { profile } = await profileOf(manager, workspace, key);
      const below = team !== undefined || isHrOrAdmin(asker) ? undefined : (asker.employeeId ?? '');
      const holders = await findHolders(manager, workspace, { teamId: team, role: key, below, limit: MOST_PEOPLE });
      const able = await countedAbilities(manager, workspace, holders, this.clock.now());
      const demands = await findDemands(manager, workspace, key, team);
      const supply = wantsWithDemand(wantsOf(profile), demands).map((want) => supplyOf(want, able));
      const list = lookFor(supply, able.length, demands);
      const nameOf = await findNames(manager, workspace);
      return {
        ...{ role: key, name: role.name, teamId: team ?? null, people: able.length },
        lookFor: list.map((want) => ({ ...want, name: nameOf(want), words: wordsOfLookFor(want, able.length) })),
        suits: [...profile.suits]
          .sort((a, b) => b.weight - a.weight)
          .map(({ scale }) => ({ scale, words: SUITS_WORDS[scale] })),
        words: wordsOfHiring(role.name, list, nameOf),
      };
    });
  }
}

async function findDemands(
  manager: EntityManager,
  workspace: string,
  role: string,
  teamId: string | undefined,
): Promise<Demand[]> {
  const demands = demandOfPlans(await findLivePlans(manager, workspace), role);
  const latest = teamId === undefined ? undefined : await findLatestAsked(manager, workspace, teamId);
  if (!latest) return demands;
  const { asked, timeZone } = latest;
  const queues = queuesOf(asked.queues, new Horizon(asked.from, asked.days, timeZone), NO_HOLIDAYS);
  return withQueues(demands, asked.queues, queues);
}
