import { Injectable } from '@nestjs/common';
import type { DefaultReasons } from '@sambung/contracts';
import { Database } from '@sambung/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { defaultSteps, wholeFrontOffice, type FittedStep } from '../domain/default-steps';
import { countWhoFits } from '../persistence/find-who-fits';
import { findFrontRolesInUse, findLikelyLastResorts } from '../persistence/find-likely-last-resorts';
import { ReasonRow } from '../persistence/rows';

/** Which default reasons could be taken over, and whom each would go to in this company. Changes nothing. */
@Injectable()
export class ProposeReasons {
  constructor(private readonly database: Database) {}

  execute(workspace: string): Promise<DefaultReasons> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const where = { workspace, active: false, lastResort: IsNull() };
      const drafts = await manager.find(ReasonRow, { where, order: { priority: 'desc', key: 'asc' } });
      return {
        reasons: await this.proposals(manager, workspace, drafts),
        lastResorts: await findLikelyLastResorts(manager, workspace),
      };
    });
  }

  /** One statement counts for all steps of all of them. */
  private async proposals(
    manager: EntityManager,
    workspace: string,
    drafts: readonly ReasonRow[],
  ): Promise<DefaultReasons['reasons']> {
    const front = wholeFrontOffice(await findFrontRolesInUse(manager, workspace));
    const steps = [...(front ? [front] : []), ...drafts.flatMap((draft) => draft.steps)];
    const counts = await countWhoFits(manager, workspace, steps);
    const fitted = steps.map((step, index): FittedStep => ({ step, people: counts[index] ?? 0 }));
    const frontOffice = front && fitted.shift();
    return drafts.map(({ id: reasonId, key, name, priority, steps: own }) => {
      const { proposed, leftOut } = defaultSteps(fitted.splice(0, own.length), frontOffice);
      return { reasonId, key, name, priority, proposed: [...proposed], leftOut: [...leftOut] };
    });
  }
}
