import { Injectable } from '@nestjs/common';
import { Changes } from '../change/changes';
import { keepPlansAlive } from '../change/keep-plans-alive';
import { lockEmployee } from '../change/lock-employee';
import { replaceInPlans } from '../change/replace-in-plans';
import type { Employee } from '../domain/employee';
import { updateEmployee } from '../persistence/update-employee';

/** Somebody left, or came back. They keep their history; whoever left can no longer enter and is offered nothing. */
@Injectable()
export class DeactivateEmployee {
  constructor(private readonly changes: Changes) {}

  /** `replacementId` takes their place in the plans. Throws PlansWouldEndWithNobody when a live plan would be left without an end. */
  deactivate(workspace: string, id: string, replacementId?: string): Promise<Employee> {
    return this.changes.in(workspace, async (change) => {
      const before = await lockEmployee(change, id);
      if (!before.active) return before;
      if (replacementId !== undefined) {
        await lockEmployee(change, replacementId);
        await replaceInPlans(change, id, replacementId);
      }
      const after = { ...before, active: false, version: before.version + 1 };
      await updateEmployee(change.manager, workspace, after);
      await keepPlansAlive(change);
      await change.employeesChanged([after]);
      return after;
    });
  }

  reactivate(workspace: string, id: string): Promise<Employee> {
    return this.changes.in(workspace, async (change) => {
      const before = await lockEmployee(change, id);
      if (before.active) return before;
      const after = { ...before, active: true, version: before.version + 1 };
      await updateEmployee(change.manager, workspace, after);
      await change.employeesChanged([after]);
      return after;
    });
  }
}
