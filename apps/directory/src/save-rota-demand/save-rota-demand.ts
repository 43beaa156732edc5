import { Injectable } from '@nestjs/common';
import type { ComputedRotaDemand, GivenDemandBody, RotaDemandBody, RotaDemandView } from '@sambung/contracts';
import { Clock, Database, requireMatch, type Precondition, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { holidaysOfTeam } from '../domain/holidays/observed';
import { RotaDemandNotFound } from '../domain/rota/demand.errors';
import { requireTimeZone } from '../domain/time-zone';
import { findObservances } from '../persistence/holidays/find-observances';
import {
  deleteDemand,
  findDemands,
  saveDemand,
  type DemandToStore,
  type StoredDemand,
} from '../persistence/rota/demands';
import { findRules } from '../persistence/rota/rules';
import { WorkspaceRow } from '../persistence/rows';
import { requireOwnTeam } from '../plan-rota/may-plan';
import { computeDemand } from './compute-demand';
import { staffed } from './staffed';

/** What usually comes to a team, computed from real contacts, or the people that it needs, said by hand: for whoever plans its rotas. */
@Injectable()
export class SaveRotaDemand {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourTeam, EntryNotFound. */
  async list(asker: Principal, teamId: string): Promise<RotaDemandView[]> {
    const stored = await this.ofTeam(asker, teamId, (manager) => findDemands(manager, asker.workspace, teamId));
    return Promise.all(stored.map(viewOf));
  }

  /** Throws RotaDemandNotFound, and what {@link list} does. */
  async one(asker: Principal, teamId: string, key: string): Promise<RotaDemandView> {
    return viewOf(await this.ofTeam(asker, teamId, (manager) => requireDemand(manager, asker, teamId, key)));
  }

  /**
   * Computed outside of any transaction, because a file of months takes a while; then saved, unless it is only tried out. Throws RotaDemandRefused, TooLittleHistory, TimeZoneUnknown, PreconditionStale,
   * and what {@link list} does.
   */
  async save(
    asker: Principal,
    teamId: string,
    key: string,
    body: RotaDemandBody,
    how: { readonly precondition: Precondition; readonly dryRun: boolean },
  ): Promise<ComputedRotaDemand> {
    const around = await this.ofTeam(asker, teamId, (manager) =>
      circumstances(manager, asker.workspace, teamId, key, body),
    );
    const now = this.clock.now();
    const { problems, ...computed } = await computeDemand(body, { ...around, now });
    const shown = { key, ...computed, problems: [...problems] };
    if (how.dryRun)
      return { ...shown, needs: await staffed(computed), version: around.version, savedAt: null, dryRun: true };
    const saved = await this.store(asker, teamId, { key, ...computed, savedAt: new Date(now) }, how.precondition);
    return { ...shown, ...(await viewOf(saved)), dryRun: false };
  }

  /** People as somebody says them, whatever was there before. Throws PreconditionStale, and what {@link list} does. */
  async give(
    asker: Principal,
    teamId: string,
    key: string,
    { needs }: GivenDemandBody,
    precondition: Precondition,
  ): Promise<RotaDemandView> {
    const given = { key, needs, target: null, source: null, savedAt: new Date(this.clock.now()) };
    return viewOf(await this.store(asker, teamId, given, precondition));
  }

  private store(
    asker: Principal,
    teamId: string,
    demand: DemandToStore,
    precondition: Precondition,
  ): Promise<StoredDemand> {
    return this.ofTeam(asker, teamId, async (manager) => {
      const [before] = await findDemands(manager, asker.workspace, teamId, { key: demand.key, lock: true });
      requireMatch(precondition, before?.version ?? 0);
      return { ...demand, version: await saveDemand(manager, asker.workspace, teamId, demand) };
    });
  }

  /** Rotas that were planned by it stay as they are. Throws RotaDemandNotFound, and what {@link list} does. */
  remove(asker: Principal, teamId: string, key: string): Promise<void> {
    return this.ofTeam(asker, teamId, async (manager) => {
      await requireDemand(manager, asker, teamId, key);
      await deleteDemand(manager, asker.workspace, teamId, key);
    });
  }

  private ofTeam<T>(asker: Principal, teamId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      await requireOwnTeam(manager, asker, teamId);
      return work(manager);
    });
  }
}

async function circumstances(
  manager: EntityManager,
  workspace: string,
  teamId: string,
  key: string,
  body: RotaDemandBody,
) {
  const rules = await findRules(manager, workspace, teamId);
  const settings = await manager.findOneBy(WorkspaceRow, { workspace });
  const timeZone = body.timeZone ?? rules?.rules.timeZone ?? settings?.timeZone ?? 'UTC';
  requireTimeZone({ timeZone }, 'body');
  const holidays = holidaysOfTeam(await findObservances(manager, workspace), teamId);
  const [saved] = await findDemands(manager, workspace, teamId, { key });
  return { timeZone, holidays: new Set(holidays.map(({ date }) => date)), version: saved?.version ?? 0 };
}

async function requireDemand(
  manager: EntityManager,
  { workspace }: Principal,
  teamId: string,
  key: string,
): Promise<StoredDemand> {
  const [demand] = await findDemands(manager, workspace, teamId, { key });
  if (!demand) throw new RotaDemandNotFound();
  return demand;
}

const viewOf = async ({ savedAt, ...demand }: StoredDemand): Promise<RotaDemandView> => ({
  ...{ ...demand, needs: await staffed(demand), savedAt: savedAt.toISOString() },
});
