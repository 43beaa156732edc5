import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { RequestContext } from '../observe/request-context';
import { ACCESS, PUBLIC } from './access.decorator';
import { CredentialsMissing } from './access.errors';
import { rememberPrincipal } from './current-principal.decorator';
import { Identify } from './identify';
import { readWhy, WHY_HEADER } from './why';

/** Learns who asks, on every route that is not public. What they may do is the next guard's question. */
@Injectable()
export class IdentifyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: Identify,
    private readonly context: RequestContext,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride(ACCESS, [execution.getHandler(), execution.getClass()]) === PUBLIC)
      return true;
    const request = execution.switchToHttp().getRequest<Request>();
    const principal = await this.identify.identify(credentialsOf(request), request.header('sambung-employee'));
    rememberPrincipal(request, principal);
    this.context.letIn(principal, readWhy(request.header(WHY_HEADER)));
    return true;
  }
}

function credentialsOf(request: Request): string {
  const credentials = /^Bearer +([^\s]+)$/i.exec(request.header('authorization') ?? '')?.[1];
  if (credentials === undefined) throw new CredentialsMissing();
  return credentials;
}
