import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { RequestContext } from '../observe/request-context';
import { ACCESS, PUBLIC, type AccessRule } from './access.decorator';
import { CredentialsMissing, RoleMissing, ScopeMissing } from './access.errors';
import { rememberPrincipal } from './current-principal.decorator';
import { Identify } from './identify';
import type { Principal } from './principal';

/** Lets in whom the route's @Access names. A route without one is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: Identify,
    private readonly context: RequestContext,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType() !== 'http') return true;
    const rule = this.reflector.getAllAndOverride<AccessRule | typeof PUBLIC>(ACCESS, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (rule === PUBLIC) return true;

    const request = execution.switchToHttp().getRequest<Request>();
    const principal = await this.identify.identify(credentialsOf(request), request.header('sambung-employee'));
    checkRights(principal, rule);
    rememberPrincipal(request, principal);
    this.context.principal = principal;
    return true;
  }
}

function credentialsOf(request: Request): string {
  const credentials = /^Bearer +([^\s]+)$/i.exec(request.header('authorization') ?? '')?.[1];
  if (credentials === undefined) throw new CredentialsMissing();
  return credentials;
}

function checkRights(principal: Principal, rule: AccessRule): void {
  if (principal.kind === 'api-key') {
    const allowed = rule.scopes.length > 0 && rule.scopes.every((scope) => principal.scopes.has(scope));
    if (!allowed) throw new ScopeMissing(rule);
  }
  if (!rule.roles.some((role) => principal.roles.has(role))) throw new RoleMissing(rule);
}
