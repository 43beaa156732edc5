import { Injectable } from '@nestjs/common';
import type { Office } from '@sambung/contracts';
import { Database, EmployeeAccess, type EmployeeRights } from '@sambung/platform';

/** Who works here, and in which offices, as of now. */
@Injectable()
export class PostgresEmployeeAccess extends EmployeeAccess {
  constructor(private readonly database: Database) {
    super();
  }

  async rightsOf(workspace: string, employeeId: string): Promise<EmployeeRights | undefined> {
    const [person] = await this.database.inWorkspace(workspace, (manager) =>
      manager.query<{ active: boolean; offices: Office[] }[]>(
        `select e.active, array(select distinct r.office from roles r where r.workspace = $1 and r.key = any(e.roles)) as offices
         from employees e where e.workspace = $1 and e.id = $2`,
        [workspace, employeeId],
      ),
    );
    return person && { active: person.active, offices: new Set(person.offices) };
  }
}
