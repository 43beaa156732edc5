import { Injectable } from '@nestjs/common';
import { WorkspaceId, type Office } from '@sambung/contracts';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../time/clock';
import { ActingForOthers, ActingForUnknown, CredentialsInvalid, EmployeeDeactivated } from './access.errors';
import { ApiKeys, EmployeeAccess, type ApiKeyRecord } from './access.ports';
import { parseApiKey, sameDigest } from './api-key';
import { Role, Scope, type Principal } from './principal';
import { VerifyToken } from './verify-token';

const ROLE_OF_OFFICE: Readonly<Record<Office, Role>> = { front: 'front-office', back: 'back-office' };
/** Roles of somebody who need not be an employee yet: whoever imports the first employees. */
const WITHOUT_EMPLOYEE: ReadonlySet<Role> = new Set<Role>(['hr', 'integration', 'admin']);

/** Turns credentials into a principal. Everything comes from the verified token or key, and from what this service knows of the employee. */
@Injectable()
export class Identify {
  constructor(
    private readonly tokens: VerifyToken,
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
  ) {}

  /** `actingFor`: the header Sambung-Employee. */
  async identify(credentials: string, actingFor: string | undefined): Promise<Principal> {
    const key = parseApiKey(credentials);
    if (key) return this.holder(key, actingFor);
    if (actingFor !== undefined) throw new ActingForOthers();
    return this.person(credentials);
  }

  private async person(token: string): Promise<Principal> {
    const claims = await this.tokens.verify(token);
    const workspace = WorkspaceId.safeParse(claims.workspace);
    if (!workspace.success || !claims.sub || claims.sub.length > 80) throw new CredentialsInvalid();
    const rights = await this.employees.rightsOf(workspace.data, claims.sub);
    if (rights && !rights.active) throw new EmployeeDeactivated();
    const roles = known(Role, claims.roles).filter((role) => rights !== undefined || WITHOUT_EMPLOYEE.has(role));
    return {
      kind: 'person',
      workspace: workspace.data,
      name: `person:${claims.sub}`,
      ...(rights && { employeeId: claims.sub }),
      roles: new Set(roles),
      scopes: new Set(),
      closesAt: claims.exp * 1_000,
    };
  }

  private async holder(sent: { prefix: string; sha256: string }, actingFor: string | undefined): Promise<Principal> {
    const key = await this.modules.get(ApiKeys, { strict: false }).find(sent.prefix);
    if (!key || !this.holds(key, sent.sha256)) throw new CredentialsInvalid();
    if (key.employeeId === null) return this.integration(key, actingFor);
    if (actingFor !== undefined) throw new ActingForOthers();
    return this.device(key, key.employeeId);
  }

  /** With its owner’s office rights: never a manager’s, HR’s or an administrator’s, whoever it is. A phone lies about. */
  private async device(key: ApiKeyRecord, employeeId: string): Promise<Principal> {
    const { workspace, apiKeyId, expiresAt } = key;
    const rights = await this.employees.rightsOf(workspace, employeeId);
    if (!rights?.active) throw new EmployeeDeactivated();
    return {
      kind: 'device',
      workspace,
      employeeId,
      name: `device:${apiKeyId}:for:${employeeId}`,
      roles: new Set([...rights.offices].map((office) => ROLE_OF_OFFICE[office])),
      scopes: new Set(),
      ...(expiresAt !== null && { closesAt: expiresAt }),
    };
  }

  private async integration(key: ApiKeyRecord, actingFor: string | undefined): Promise<Principal> {
    const name = `api-key:${key.apiKeyId}`;
    const common = {
      kind: 'api-key',
      workspace: key.workspace,
      scopes: new Set(known(Scope, key.scopes)),
      ...(key.expiresAt !== null && { closesAt: key.expiresAt }),
    } as const;
    if (actingFor === undefined) return { ...common, name, roles: new Set<Role>(['integration']) };
    // An employee's own office rights: never a manager's, HR's or an administrator's, whoever it is.
    const roles = new Set(await this.officeRoles(key.workspace, actingFor));
    return { ...common, name: `${name}:for:${actingFor}`, employeeId: actingFor, roles };
  }

  private async officeRoles(workspace: string, employeeId: string): Promise<Role[]> {
    const rights = await this.employees.rightsOf(workspace, employeeId);
    if (!rights?.active) throw new ActingForUnknown();
    return [...rights.offices].map((office) => ROLE_OF_OFFICE[office]);
  }

  private holds(key: ApiKeyRecord, sha256: string): boolean {
    const current = !key.revoked && (key.expiresAt === null || key.expiresAt > this.clock.now());
    return sameDigest(key.sha256, sha256) && current;
  }

  private get employees(): EmployeeAccess {
    return this.modules.get(EmployeeAccess, { strict: false });
  }
}

/** Unknown words of a later version, or of an issuer that serves others too, give no right. */
function known<Word extends string>(words: { options: readonly Word[] }, given: unknown): Word[] {
  return Array.isArray(given) ? words.options.filter((word) => given.includes(word)) : [];
}
