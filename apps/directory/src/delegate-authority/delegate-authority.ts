import { Injectable } from '@nestjs/common';
import type { DelegationBody, RevocationBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import { isHrOrAdmin } from '../access/who-may';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import type { Employee } from '../domain/employee';
import {
  GivenByOthers,
  NotYoursToEnd,
  NotYourReport,
  requireToCome,
  requireWithin,
  type Giver,
} from '../domain/delegation';
import { findDelegatedTo, removeDelegation, saveDelegation } from '../persistence/delegations';
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
   * Ends one grant: the asker's, or that of whom they name and may end; those of others stay. What is not there is taken back already, unless others gave the same and
   * nobody was named. Throws EmployeeNotFound, NotYourReport, NotYoursToEnd, GivenByOthers.
   */
  revoke(asker: Principal, id: string, { what, from }: RevocationBody): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireReport(change, asker, id);
      const before = await lockEmployee(change, id);
      if (from !== undefined) await requireToEnd(change, asker, from);
      const ended = await end(change, before, what, from ?? giverOf(asker));
      if (ended) await change.employeesChanged([ended]);
      else if (from === undefined) await requireNoOther(change, before, what);
    });
  }
}

/** Whose grant it is when the asker gives: of hr and admin it is the company's. */
const giverOf = (asker: Principal): Giver => (isHrOrAdmin(asker) ? 'company' : (asker.employeeId ?? 'company'));

async function requireToEnd({ manager, workspace }: Change, asker: Principal, from: Giver): Promise<void> {
  if (isHrOrAdmin(asker) || from === asker.employeeId || from === 'own') return;
  const [, ...above] = from === 'company' ? [] : await findLineAbove(manager, workspace, from);
  if (!above.some((boss) => boss.id === asker.employeeId)) throw new NotYoursToEnd();
}

/** The person afterwards; undefined: there was nothing to end. */
async function end(change: Change, person: Employee, what: string, from: Giver): Promise<Employee | undefined> {
  if (from === 'own') return withoutOwn(change, person, what);
  const grant = { toId: person.id, what, fromId: from === 'company' ? null : from };
  return (await removeDelegation(change.manager, change.workspace, grant)) ? person : undefined;
}

async function requireNoOther(
  { manager, workspace, now }: Change,
  { id, authorities }: Employee,
  what: string,
): Promise<void> {
  const delegated = (await findDelegatedTo(manager, workspace, [id], now)).get(id) ?? [];
  const givers = [
    ...delegated.filter((each) => each.what === what).map(({ fromId }) => fromId ?? 'company'),
    ...(authorities.some((each) => each.what === what) ? ['own'] : []),
  ];
  if (givers.length > 0) throw new GivenByOthers(what, givers);
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

async function withoutOwn(change: Change, before: Employee, what: string): Promise<Employee | undefined> {
  const authorities = before.authorities.filter((each) => each.what !== what);
  if (authorities.length === before.authorities.length) return undefined;
  const after = { ...before, authorities, version: before.version + 1 };
  await updateEmployee(change.manager, change.workspace, after);
  return after;
}
