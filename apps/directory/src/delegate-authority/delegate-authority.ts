import { Injectable } from '@nestjs/common';
import type { DelegationBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import { isHrOrAdmin } from '../access/who-may';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import type { Employee } from '../domain/employee';
import { NotYourReport, requireToCome, requireWithin } from '../domain/delegation';
import { removeDelegations, saveDelegation } from '../persistence/delegations';
import { findEmployee } from '../persistence/find-employee';
import { findLineAbove } from '../persistence/find-line-above';
import { updateEmployee } from '../persistence/update-employee';

/**
 * A manager lets somebody of theirs decide in the company's name, within what is theirs to decide, until a time; and takes it back. It ends by itself
 * at that time, and when the manager leaves or may not decide it any more.
 */
@Injectable()
export class DelegateAuthority {
  constructor(private readonly changes: Changes) {}

  /** Of hr and admin it is the company that gives it, without a limit of their own. Throws EmployeeNotFound, NotYourReport, BeyondOwnAuthority, DelegationOver. */
  delegate(asker: Principal, id: string, delegation: DelegationBody): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireReport(change, asker, id);
      const fromId = isHrOrAdmin(asker) ? null : (asker.employeeId ?? null);
      const employee = await lockEmployee(change, id);
      if (fromId !== null) await requireOwn(change, fromId, delegation);
      requireToCome(delegation, change.now);
      await saveDelegation(change.manager, change.workspace, { ...delegation, toId: id, fromId }, change.now);
      await change.employeesChanged([employee]);
    });
  }

  /**
   * Whoever above gave it. What is somebody's own is taken back too, by hr and admin or a manager above them; what they do not have is taken back already.
   * Throws EmployeeNotFound, NotYourReport.
   */
  revoke(asker: Principal, id: string, what: string): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireReport(change, asker, id);
      const before = await lockEmployee(change, id);
      const removed = await removeDelegations(change.manager, change.workspace, id, what);
      const after = await withoutOwn(change, before, what);
      if (removed || after !== before) await change.employeesChanged([after]);
    });
  }
}

async function requireReport({ manager, workspace }: Change, asker: Principal, id: string): Promise<void> {
  if (isHrOrAdmin(asker)) return;
  const [, ...above] = await findLineAbove(manager, workspace, id);
  if (!above.some((boss) => boss.id === asker.employeeId)) throw new NotYourReport();
}

async function requireOwn(
  { manager, workspace, now }: Change,
  fromId: string,
  delegation: DelegationBody,
): Promise<void> {
  const giver = await findEmployee(manager, workspace, fromId);
  requireWithin(giver?.authorities ?? [], delegation, now);
}

async function withoutOwn(change: Change, before: Employee, what: string): Promise<Employee> {
  const authorities = before.authorities.filter((each) => each.what !== what);
  if (authorities.length === before.authorities.length) return before;
  const after = { ...before, authorities, version: before.version + 1 };
  await updateEmployee(change.manager, change.workspace, after);
  return after;
}
