import { Injectable } from '@nestjs/common';
import type { LineView } from '@sambung/contracts';
import { Database } from '@sambung/platform';
import { EmployeeNotFound } from '../domain/directory.errors';
import { findEmployee } from '../persistence/find-employee';
import { findActiveAbove, findReports, findStoodInFor } from '../persistence/find-line';

const MOST_REPORTS = 500;

/** Who stands above, beside and below somebody. */
@Injectable()
export class ShowLine {
  constructor(private readonly database: Database) {}

  /** Throws EmployeeNotFound. */
  execute(workspace: string, id: string, levels: number): Promise<LineView> {
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
      };
    });
  }
}
