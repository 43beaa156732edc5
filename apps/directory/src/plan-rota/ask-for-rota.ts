import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RotaBody } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import { requireKnown } from '../change/require-known';
import type { Reference } from '../domain/references';
import { RotaRulesMissing } from '../domain/rota/rota.errors';
import { dayIn } from '../domain/skills/last-day';
import { findRota, insertRota } from '../persistence/rota/rotas';
import { findRules } from '../persistence/rota/rules';
import { WorkspaceRow } from '../persistence/rows';
import { requireOwnTeam } from './may-plan';
import { rulesInForce } from './rules-in-force';
import { RunRotas } from './run-rotas';
import { withDemands } from './with-demands';

const LOOK_EVERY_MS = 200;

/** Takes down durably that a rota is to be planned. */
@Injectable()
export class AskForRota {
  constructor(
    private readonly database: Database,
    private readonly running: RunRotas,
    private readonly clock: Clock,
  ) {}

  /** Once it is taken down it comes to its end, whatever dies. Waits for that, at most so long. Throws RotaRulesMissing, RotaPolicyChanges, RotaPoliciesDiffer, NotYourTeam, NamesUnknown, RotaDemandNotFound. */
  async execute(asker: Principal, asked: RotaBody, waitSeconds: number): Promise<string> {
    const { workspace } = asker;
    const id = newId();
    await this.database.inWorkspace(workspace, async (manager) => {
      await requireOwnTeam(manager, asker, asked.teamId);
      await requireKnown({ manager, workspace }, referencesIn(asked));
      const known = await findRules(manager, workspace, asked.teamId);
      if (!known) throw new RotaRulesMissing();
      const settings = await manager.findOneBy(WorkspaceRow, { workspace });
      const today = dayIn(settings?.timeZone ?? 'UTC', this.clock.now());
      const rules = await rulesInForce(manager, workspace, asked, known.rules, today);
      const whole = await withDemands(manager, workspace, asked);
      await insertRota(manager, { workspace, id, teamId: asked.teamId, asked: whole, rules }, asker.name);
    });
    this.running.wake();
    const deadline = Date.now() + waitSeconds * 1_000;
    while (Date.now() < deadline && (await this.isPlanning(workspace, id))) await pause(LOOK_EVERY_MS);
    return id;
  }

  private isPlanning(workspace: string, id: string): Promise<boolean> {
    return this.database.inWorkspace(
      workspace,
      async (manager) => (await findRota(manager, workspace, id))?.status === 'planning',
    );
  }
}

const referencesIn = ({ queues }: RotaBody): Reference[] =>
  queues.flatMap(({ skills }, queue) =>
    skills.map(({ skill }, at): Reference => ({
      ...{ kind: 'skills', value: skill, path: `body.queues.${queue}.skills.${at}.skill` },
    })),
  );
