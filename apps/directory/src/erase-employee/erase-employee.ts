import { Injectable } from '@nestjs/common';
import { partitionOf } from '@sambung/contracts';
import { Listen } from '@sambung/platform';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { keepPlansAlive } from '../change/keep-plans-alive';
import { lockEmployee } from '../change/lock-employee';
import { replaceInPlans } from '../change/replace-in-plans';
import { requireUnnamed } from '../change/require-unnamed';
import type { Employee } from '../domain/employee';
import { PRESENCE_CHANNEL } from '../exchange-events/reading';
import { deleteEmployee } from '../persistence/delete-employee';
import { endAllOf } from '../persistence/delegations';
import { detachFromEmployees } from '../persistence/detach-from-employees';
import { detachFromTeams } from '../persistence/detach-from-teams';
import { lockEmployees } from '../persistence/lock-employees';

/**
 * Somebody's data are deleted for good. Who reported to them reports to their manager, whoever they stood in for has no deputy,
 * what they delegated has ended, every service deletes what it holds, and who follows presence is told.
 */
@Injectable()
export class EraseEmployee {
  constructor(
    private readonly changes: Changes,
    private readonly listen: Listen,
  ) {}

  async execute(workspace: string, id: string, replacementId?: string): Promise<void> {
    await this.changes.in(workspace, async (change) => {
      const employee = await lockEmployee(change, id);
      if (replacementId !== undefined) {
        await lockEmployee(change, replacementId);
        await replaceInPlans(change, id, replacementId);
      }
      await requireUnnamed(change, id);
      await this.detach(change, employee);
      await deleteEmployee(change.manager, workspace, id);
      await keepPlansAlive(change);
      await change.employeeErased(id);
    });
    this.listen.notify(PRESENCE_CHANNEL, String(partitionOf(workspace)));
  }

  private async detach(change: Change, employee: Employee): Promise<void> {
    const { manager, workspace } = change;
    await change.teamsChanged(await detachFromTeams(manager, workspace, employee));
    await change.employeesChanged(await detachFromEmployees(manager, workspace, employee));
    const held = await endAllOf(manager, workspace, employee.id);
    await change.employeesChanged(await lockEmployees(manager, workspace, held));
  }
}
