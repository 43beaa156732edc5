import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EmployeePatch } from '@sambung/contracts';
import { requireMatch, type Precondition } from '@sambung/platform';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { checkEmployee } from '../change/check-employee';
import { keepPlansAlive } from '../change/keep-plans-alive';
import { lockEmployee } from '../change/lock-employee';
import type { Employee } from '../domain/employee';
import { patchEmployee } from '../domain/patch-employee';
import { updateEmployee } from '../persistence/update-employee';

/** What is known of somebody has changed. A patch that changes nothing is nothing: no new version, no event. */
@Injectable()
export class ChangeEmployee {
  constructor(private readonly changes: Changes) {}

  execute(workspace: string, id: string, patch: EmployeePatch, precondition: Precondition): Promise<Employee> {
    return this.changes.in(workspace, async (change) => {
      const before = await lockEmployee(change, id);
      requireMatch(precondition, before.version);
      const after = patchEmployee(before, patch);
      return isDeepStrictEqual(before, after)
        ? before
        : this.write(change, before, { ...after, version: before.version + 1 });
    });
  }

  private async write(change: Change, before: Employee, after: Employee): Promise<Employee> {
    await checkEmployee(change, after);
    await updateEmployee(change.manager, change.workspace, after);
    const lineChanged = before.managerId !== after.managerId || before.deputyId !== after.deputyId;
    if (lineChanged) await keepPlansAlive(change);
    await change.employeesChanged([after]);
    return after;
  }
}
