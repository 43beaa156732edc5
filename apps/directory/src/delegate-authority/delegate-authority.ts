import { Injectable } from '@nestjs/common';
import type { Authority, DelegationBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import { isHrOrAdmin } from '../access/who-may';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import { NotYourReport, requireWithin, withDelegation } from '../domain/delegation';
import { findEmployee } from '../persistence/find-employee';
import { findLineAbove } from '../persistence/find-line-above';
import { updateEmployee } from '../persistence/update-employee';

/** A manager lets somebody of theirs decide in the company's name, within what they may decide themself, until a time; and takes it back. */
@Injectable()
export class DelegateAuthority {
  constructor(private readonly changes: Changes) {}

  /** Throws EmployeeNotFound, NotYourReport, BeyondOwnAuthority, DelegationOver. */
  delegate(asker: Principal, id: string, delegation: DelegationBody): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireReport(change, asker, id);
      if (!isHrOrAdmin(asker)) requireWithin(await ownOf(change, asker), delegation, change.now);
      await write(change, id, (held) => withDelegation(held, delegation, change.now));
    });
  }

  /** Throws EmployeeNotFound, NotYourReport. What they do not have is taken back already. */
  revoke(asker: Principal, id: string, what: string): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireReport(change, asker, id);
      await write(change, id, (held) => held.filter((each) => each.what !== what));
    });
  }
}

async function requireReport({ manager, workspace }: Change, asker: Principal, id: string): Promise<void> {
  if (isHrOrAdmin(asker)) return;
  const [, ...above] = await findLineAbove(manager, workspace, id);
  if (!above.some((boss) => boss.id === asker.employeeId)) throw new NotYourReport();
}

async function ownOf({ manager, workspace }: Change, { employeeId }: Principal): Promise<readonly Authority[]> {
  return (await findEmployee(manager, workspace, employeeId ?? ''))?.authorities ?? [];
}

async function write(
  change: Change,
  id: string,
  changed: (held: readonly Authority[]) => readonly Authority[],
): Promise<void> {
  const before = await lockEmployee(change, id);
  const authorities = changed(before.authorities);
  if (JSON.stringify(authorities) === JSON.stringify(before.authorities)) return;
  const after = { ...before, authorities, version: before.version + 1 };
  await updateEmployee(change.manager, change.workspace, after);
  await change.employeesChanged([after]);
}
