import { Injectable } from '@nestjs/common';
import type { Office } from '@sambung/contracts';
import { Database, EmployeeAccess, type EmployeeRights } from '@sambung/platform';

/** What the directory has published of whoever asks. */
@Injectable()
export class PostgresEmployeeAccess extends EmployeeAccess {
  constructor(private readonly database: Database) {
    super();
  }

  async rightsOf(workspace: string, employeeId: string): Promise<EmployeeRights | undefined> {
    const [row] = await this.database.asWorker((manager) =>
      manager.query<{ active: boolean; offices: Office[] }[]>(
        'SELECT active, offices FROM employee WHERE workspace = $1 AND employee_id = $2',
        [workspace, employeeId],
      ),
    );
    return row && { active: row.active, offices: new Set(row.offices) };
  }
}
