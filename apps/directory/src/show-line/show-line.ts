import { Injectable } from '@nestjs/common';
import type { LineView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { EmployeeNotFound } from '../domain/directory.errors';
import { findDelegationsOf } from '../persistence/delegations';
import { findEmployee } from '../persistence/find-employee';
import { findActiveAbove, findReports, findStoodInFor } from '../persistence/find-line';
import { maySeeDetails } from '../show-employee/may-see-details';

const MOST_REPORTS = 500;

/** Who stands above, beside and below somebody. */
@Injectable()
export class ShowLine {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeNotFound. */
  execute(asker: Principal, id: string, levels: number): Promise<LineView> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      const employee = await findEmployee(manager, workspace, id);
      if (!employee) throw new EmployeeNotFound();
      const reports = await findReports(manager, workspace, id, levels, MOST_REPORTS + 1);
      return {
        employee: { employeeId: id, name: employee.name },
        managers: await findActiveAbove(manager, workspace, id, 'manager_id'),
        deputies: await findActiveAbove(manager, workspace, id, 'deputy_id'),
        standsInFor: await findStoodInFor(manager, workspace, id),
        reports: reports.slice(0, MOST_REPORTS),
        more: reports.length > MOST_REPORTS,
        ...((await maySeeDetails(manager, asker, id)) && {
          delegations: await this.delegations(manager, workspace, id),
        }),
      };
    });
  }

  private async delegations(manager: EntityManager, workspace: string, id: string): Promise<LineView['delegations']> {
    const rows = await findDelegationsOf(manager, workspace, id, this.clock.now());
    return rows.map(({ what, upTo, until, toId, toName, fromId, fromName }) => ({
      ...{ what, upTo, until, to: { employeeId: toId, name: toName } },
      from: fromId === null ? null : { employeeId: fromId, name: fromName ?? '' },
    }));
  }
}
