import { Injectable } from '@nestjs/common';
import { Forbidden, type ReasonQuery, type ReasonView } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import { isHrOrAdmin } from '../access/who-may';
import { EntryNotFound } from '../domain/directory.errors';
import { warningsOf } from '../domain/plan-warnings';
import { findReasons } from '../persistence/find-reasons';
import { findWhetherAnybodyFits } from '../persistence/find-who-fits';
import { ReasonRow } from '../persistence/rows';
import { reasonView } from './reason-view';

class DraftsAreNotShown extends Forbidden {
  readonly code = 'reason.inactive-not-shown';
  constructor() {
    super('Reasons that are not active are shown to hr and admin. Search without `status`.');
  }
}

/** Why contacts get in touch: the list a sender chooses from, and, with what is odd about each plan, the one that hr and administrators look after. */
@Injectable()
export class ShowReasons {
  constructor(private readonly database: Database) {}

  list(asker: Principal, query: ReasonQuery): Promise<ReasonView[]> {
    if (query.status !== 'active' && !isHrOrAdmin(asker)) throw new DraftsAreNotShown();
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const reasons = await findReasons(manager, asker.workspace, query);
      if (query.status === 'active') return reasons.map((reason) => reasonView(reason, asker));
      const fits = await findWhetherAnybodyFits(
        manager,
        asker.workspace,
        reasons.flatMap(({ steps }) => steps),
      );
      return reasons.map((reason) =>
        reasonView(reason, asker, warningsOf(reason.steps, fits.splice(0, reason.steps.length))),
      );
    });
  }

  one(asker: Principal, id: string): Promise<ReasonView> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const reason = await manager.findOneBy(ReasonRow, { workspace: asker.workspace, id });
      if (!reason || (!reason.active && !isHrOrAdmin(asker))) throw new EntryNotFound('reason');
      const fits = await findWhetherAnybodyFits(manager, asker.workspace, reason.steps);
      return reasonView(reason, asker, warningsOf(reason.steps, fits));
    });
  }
}
