import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Office } from '@sambung/contracts';
import { Database, EmployeeAccess, type EmployeeRights } from '@sambung/platform';
import { WorkspaceNotReady } from './workspace-not-ready.error';

/** How long a deactivation may go unnoticed by requests; open streams are closed by CloseForeignStreams. */
const KEPT_MS = 1_000;

/** What the directory says of an employee; kept for a second, because every request asks. */
@Injectable()
export class PostgresEmployeeAccess extends EmployeeAccess implements OnModuleDestroy {
  private readonly kept = new Map<string, Promise<EmployeeRights | undefined>>();
  private readonly emptying = setInterval(() => {
    this.kept.clear();
  }, KEPT_MS).unref();

  constructor(private readonly database: Database) {
    super();
  }

  rightsOf(workspace: string, employeeId: string): Promise<EmployeeRights | undefined> {
    const key = `${workspace}/${employeeId}`;
    const known = this.kept.get(key);
    if (known) return known;
    const asked = this.ask(workspace, employeeId);
    this.kept.set(key, asked);
    asked.catch(() => this.kept.delete(key));
    return asked;
  }

  onModuleDestroy(): void {
    clearInterval(this.emptying);
  }

  private async ask(workspace: string, employeeId: string): Promise<EmployeeRights | undefined> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const [person] = await manager.query<{ active: boolean; offices: Office[] }[]>(
        'SELECT active, offices FROM people WHERE workspace = $1 AND employee_id = $2',
        [workspace, employeeId],
      );
      if (person) return { active: person.active, offices: new Set(person.offices) };
      const anybody = await manager.query<unknown[]>('SELECT FROM people WHERE workspace = $1 LIMIT 1', [workspace]);
      // Otherwise everybody would be told that they lack a role, while it is we who do not know them yet.
      if (anybody.length === 0) throw new WorkspaceNotReady();
      return undefined;
    });
  }
}
