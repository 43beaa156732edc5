import { Injectable } from '@nestjs/common';
import type { AcknowledgementView } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import { Changes } from '../change/changes';
import { EmployeeNotFound } from '../domain/directory.errors';
import { PolicyNotFound, PolicyVersionNotYours } from '../domain/policies/policy.errors';
import { whatHolds } from '../domain/policies/what-holds';
import { findEmployee } from '../persistence/find-employee';
import { acknowledge } from '../persistence/policies/acknowledgements';
import { findOffices, profileOf } from '../persistence/policies/find-crowds';
import { findPolicies } from '../persistence/policies/find-policies';
import { todayIn } from '../save-policy/write-version';

/** Somebody says that they have read a version of a policy. Nobody says it for them. */
@Injectable()
export class AcknowledgePolicy {
  constructor(private readonly changes: Changes) {}

  /** A version to come may be acknowledged beforehand; the first time counts. Throws EmployeeNotFound, PolicyNotFound, PolicyVersionNotYours. */
  execute({ workspace, employeeId }: Principal, policyId: string, number: number): Promise<AcknowledgementView> {
    return this.changes.in(workspace, async (change) => {
      const { manager, now } = change;
      const employee = employeeId === undefined ? undefined : await findEmployee(manager, workspace, employeeId);
      if (!employee) throw new EmployeeNotFound();
      const policies = await findPolicies(manager, workspace);
      const policy = policies.find(({ id }) => id === policyId);
      if (!policy) throw new PolicyNotFound();
      const version = policy.versions.find((each) => each.version === number);
      const today = todayIn(change);
      const on = version && version.validFrom > today ? version.validFrom : today;
      const profile = profileOf(employee, await findOffices(manager, workspace));
      const holds = whatHolds(profile, policies, on).find(({ kind }) => kind === policy.kind)?.holds;
      if (holds?.policy.id !== policyId || holds.version.version !== number) throw new PolicyVersionNotYours();
      const at = await acknowledge(manager, workspace, { policyId, version: number, employeeId: employee.id, now });
      return { policyId, version: number, employeeId: employee.id, at: at.toISOString() };
    });
  }
}
