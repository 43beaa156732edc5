import { Injectable } from '@nestjs/common';
import type { EmployeeView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { EmployeeNotFound } from '../domain/directory.errors';
import { findDelegatedTo } from '../persistence/delegations';
import { findEmployee } from '../persistence/find-employee';
import { findSurroundings } from '../persistence/find-surroundings';
import { cardOf, detailsOf } from './employee-card';
import { maySeeDetails } from './may-see-details';

export interface ShownEmployee {
  readonly view: EmployeeView;
  readonly version: number;
}

/** One person, as much of them as the asker may know. */
@Injectable()
export class ShowEmployee {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(asker: Principal, id: string): Promise<ShownEmployee> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const employee = await findEmployee(manager, asker.workspace, id);
      if (!employee) throw new EmployeeNotFound();
      const around = await findSurroundings(manager, asker.workspace, [employee]);
      const card = cardOf(employee, around, this.clock.now());
      const { version } = employee;
      if (!(await maySeeDetails(manager, asker, id))) return { view: card, version };
      const delegated = await findDelegatedTo(manager, asker.workspace, [id], this.clock.now());
      return { view: { ...card, details: detailsOf(employee, around, delegated.get(id) ?? []) }, version };
    });
  }
}
