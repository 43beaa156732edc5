import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ACCESS, isForEmployees, PUBLIC, type AccessRule } from './access.decorator';
import { CredentialsMissing, DeviceNotLetIn, EmployeeMissing, RoleMissing, ScopeMissing } from './access.errors';
import { principalOf } from './current-principal.decorator';
import type { Principal } from './principal';

/** Lets in whom the route's @Access names. A route without one is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType() !== 'http') return true;
    const rule = this.reflector.getAllAndOverride<AccessRule | typeof PUBLIC | undefined>(ACCESS, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (rule === PUBLIC) return true;
    const principal = principalOf(execution.switchToHttp().getRequest<Request>());
    if (!principal) throw new CredentialsMissing();
    checkRights(principal, rule ?? { roles: [], scopes: [] });
    return true;
  }
}

function checkRights(principal: Principal, rule: AccessRule): void {
  if (principal.kind === 'device' && !rule.devices) throw new DeviceNotLetIn();
  if (principal.kind === 'api-key') {
    const allowed = rule.scopes.length > 0 && rule.scopes.every((scope) => principal.scopes.has(scope));
    if (!allowed) throw new ScopeMissing(rule);
  }
  if (rule.roles.some((role) => principal.roles.has(role))) return;
  // “Needs the role back-office” would send whoever made the key looking for a role that keys do not have.
  const namesNobody = principal.kind === 'api-key' && principal.employeeId === undefined;
  throw namesNobody && isForEmployees(rule) ? new EmployeeMissing() : new RoleMissing(rule);
}
