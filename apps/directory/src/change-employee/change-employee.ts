import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EmployeePatch } from '@sambung/contracts';
import { requireMatch, type Precondition } from '@sambung/platform';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import { replaceEmployee } from '../change/write-employee';
import type { Employee } from '../domain/employee';
import { patchEmployee } from '../domain/patch-employee';
import { withTelephone } from '../domain/telephone';

/** What is known of somebody has changed. A patch that changes nothing is nothing: no new version, no event. */
@Injectable()
export class ChangeEmployee {
  constructor(private readonly changes: Changes) {}

  /** `allowed` throws where whoever asks may not. */
  execute(
    workspace: string,
    id: string,
    patch: EmployeePatch,
    precondition: Precondition,
    allowed?: (change: Change) => Promise<void>,
  ): Promise<Employee> {
    return this.changes.in(workspace, (change) =>
      changeEmployee(change, id, patch, async ({ version }) => {
        await allowed?.(change);
        requireMatch(precondition, version);
      }),
    );
  }
}

/** As a part of a change that does more; `check` throws where they are not to be changed as they are. */
export async function changeEmployee(
  change: Change,
  id: string,
  patch: EmployeePatch,
  check?: (before: Employee) => Promise<void>,
): Promise<Employee> {
  const before = await lockEmployee(change, id);
  await check?.(before);
  const after = patchEmployee(before, {
    ...patch,
    ...(patch.contactPoints && { contactPoints: withTelephone(patch.contactPoints, change.settings.region) }),
  });
  if (isDeepStrictEqual(before, after)) return before;
  const raised = { ...after, version: before.version + 1 };
  await replaceEmployee(change, before, raised);
  return raised;
}
