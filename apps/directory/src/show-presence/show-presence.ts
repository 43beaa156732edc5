import { Injectable } from '@nestjs/common';
import type { ToldPresence } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { isHrOrAdmin } from '../access/who-may';
import { EmployeeNotFound } from '../domain/directory.errors';
import { toldPresence } from '../domain/told-presence';
import { findPresences } from '../persistence/find-presences';
import { maySeeDetails } from '../show-employee/may-see-details';

/** What people are doing now, as far as the asker may know. */
@Injectable()
export class ShowPresence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeNotFound, also of somebody who works here no longer. */
  one(asker: Principal, id: string): Promise<ToldPresence> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const [found] = await findPresences(manager, asker.workspace, [id]);
      if (!found) throw new EmployeeNotFound();
      const seesAll = await maySeeDetails(manager, asker, id);
      return toldPresence(id, found.state ?? undefined, this.clock.now(), seesAll);
    });
  }

  several(asker: Principal, ids: readonly string[]): Promise<ToldPresence[]> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const found = await findPresences(manager, asker.workspace, ids);
      const states = new Map(found.map(({ id, state }) => [id, state]));
      const seesAll = (id: string): boolean => isHrOrAdmin(asker) || asker.employeeId === id;
      const now = this.clock.now();
      return [...new Set(ids)].flatMap((id) =>
        states.has(id) ? toldPresence(id, states.get(id) ?? undefined, now, seesAll(id)) : [],
      );
    });
  }
}
