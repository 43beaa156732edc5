import { Injectable } from '@nestjs/common';
import type { LeaseView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { requireEmployee } from '../know-callers/require-employee';
import { deleteLease, upsertLease } from '../persistence/leases';
import { Reachability } from './reachability';

/** What integrations vouch for. */
@Injectable()
export class Leases {
  constructor(
    private readonly database: Database,
    private readonly reachability: Reachability,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeNotFound. */
  async renew(principal: Principal, employeeId: string, ttlSeconds: number): Promise<LeaseView> {
    const { workspace, name: holder } = principal;
    const expiresAt = await this.database.inWorkspace(workspace, async (manager) => {
      await requireEmployee(manager, workspace, employeeId);
      let until = new Date(0);
      await this.reachability.change(manager, { workspace, employeeId }, async () => {
        until = await upsertLease(manager, { workspace, employeeId, holder, ttlSeconds });
      });
      return until.toISOString();
    });
    this.reachability.wake(workspace);
    return { employeeId, expiresAt, serverTime: new Date(this.clock.now()).toISOString() };
  }

  async end(principal: Principal, employeeId: string): Promise<void> {
    const { workspace, name: holder } = principal;
    await this.database.inWorkspace(workspace, async (manager) => {
      await requireEmployee(manager, workspace, employeeId);
      await this.reachability.change(manager, { workspace, employeeId }, () =>
        deleteLease(manager, { workspace, employeeId, holder }),
      );
    });
    this.reachability.wake(workspace);
  }
}
