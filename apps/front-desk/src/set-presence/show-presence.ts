import { Injectable } from '@nestjs/common';
import type { PresenceView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { employeeOf } from '../know-callers/employee-of';
import { findPresence } from '../persistence/presence';
import { isReachable } from '../persistence/reachability';
import { presentPresence } from './present-presence';

@Injectable()
export class ShowPresence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** My presence, as routing sees it. */
  of(principal: Principal): Promise<PresenceView> {
    const { workspace } = principal;
    const employeeId = employeeOf(principal);
    return this.database.inWorkspace(workspace, async (manager) => {
      const state = await findPresence(manager, workspace, employeeId);
      const reachable = await isReachable(manager, { workspace, employeeId });
      return presentPresence(employeeId, state ?? null, { reachable, now: this.clock.now() });
    });
  }
}
