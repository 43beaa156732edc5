import { Injectable } from '@nestjs/common';
import type {
  AcknowledgementPage,
  AcknowledgementsQuery,
  EmployeePolicies,
  PolicyQuery,
  PolicyView,
} from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import { EmployeeNotFound } from '../domain/directory.errors';
import { askedVersion } from '../domain/policies/acknowledged';
import { PoliciesNotYours, PolicyNotFound } from '../domain/policies/policy.errors';
import { versionOn } from '../domain/policies/version-on';
import { whatHolds } from '../domain/policies/what-holds';
import { findEmployee } from '../persistence/find-employee';
import { countAnswers, findAcknowledged, listAnswers } from '../persistence/policies/acknowledgements';
import { findCrowds, findOffices, profileOf } from '../persistence/policies/find-crowds';
import { findNames } from '../persistence/policies/find-names';
import { findPolicies } from '../persistence/policies/find-policies';
import { WorkspaceRow } from '../persistence/rows';
import { maySeeDetails } from '../show-employee/may-see-details';
import { holdingView } from './holding-view';
import { policyOn, policyView } from './policy-view';

const DEFAULT_ZONE = 'Asia/Jakarta';

/** Policies, what holds for somebody, and who has acknowledged it. */
@Injectable()
export class ShowPolicies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of which a version counts on the date. */
  list({ workspace }: Principal, { kind, on }: PolicyQuery): Promise<{ on: string; policies: PolicyView[] }> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const date = on ?? (await this.today(manager, workspace));
      const policies = await findPolicies(manager, workspace, { kind: kind ?? null });
      return { on: date, policies: policies.flatMap((policy) => policyOn(policy, date) ?? []) };
    });
  }

  /** With its history. Throws PolicyNotFound. */
  one({ workspace }: Principal, id: string, on?: string): Promise<PolicyView> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const [policy] = await findPolicies(manager, workspace, { id });
      if (!policy) throw new PolicyNotFound();
      return policyView(policy, on ?? (await this.today(manager, workspace)));
    });
  }

  /** Which policies hold for somebody, and why. Throws EmployeeNotFound, PoliciesNotYours. */
  of(asker: Principal, employeeId: string, on?: string): Promise<EmployeePolicies> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      const employee = await findEmployee(manager, workspace, employeeId);
      if (!employee) throw new EmployeeNotFound();
      if (!(await maySeeDetails(manager, asker, employeeId))) throw new PoliciesNotYours();
      const date = on ?? (await this.today(manager, workspace));
      const profile = profileOf(employee, await findOffices(manager, workspace));
      const verdicts = whatHolds(profile, await findPolicies(manager, workspace), date);
      const acknowledged = await findAcknowledged(manager, workspace, employeeId);
      const names = await findNames(manager, workspace);
      return { employeeId, on: date, policies: verdicts.map((each) => holdingView(each, names, acknowledged)) };
    });
  }

  /** Of everybody for hr and admin, of one’s own line for a manager. Throws PolicyNotFound. */
  answers(asker: Principal, id: string, query: AcknowledgementsQuery): Promise<AcknowledgementPage> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      const [policy] = await findPolicies(manager, workspace, { id });
      if (!policy) throw new PolicyNotFound();
      const today = await this.today(manager, workspace);
      const version = versionOn(policy, today);
      const asked = version ? askedVersion(policy, version) : null;
      const of = {
        ...{ policyId: id, asked, below: isHrOrAdmin(asker) ? null : (asker.employeeId ?? '') },
        profiles: await holders(manager, workspace, policy.kind, id, today),
      };
      const counts = await countAnswers(manager, workspace, of);
      const { status, after = '', limit } = query;
      const found = await listAnswers(manager, workspace, of, { status, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      return {
        ...{ policyId: id, version: version?.version ?? null, asked, ...counts },
        employees: page.map(({ employeeId, name, version: given, at }) => ({
          ...{ employeeId, name, open: asked !== null && (given ?? 0) < asked },
          given: given === null || !at ? null : { version: given, at: at.toISOString() },
        })),
        next: found.length > limit ? (page.at(-1)?.employeeId ?? null) : null,
      };
    });
  }

  private async today(manager: EntityManager, workspace: string): Promise<string> {
    const settings = await manager.findOneBy(WorkspaceRow, { workspace });
    const zone = settings?.timeZone ?? DEFAULT_ZONE;
    return DateTime.fromMillis(this.clock.now(), { zone }).toISODate() ?? '';
  }
}

/** Whom a policy holds for: their profiles. */
async function holders(manager: EntityManager, workspace: string, kind: string, id: string, today: string) {
  const policies = await findPolicies(manager, workspace, { kind });
  const crowds = await findCrowds(manager, workspace);
  return crowds
    .map(({ profile }) => profile)
    .filter((profile) => whatHolds(profile, policies, today)[0]?.holds?.policy.id === id);
}
