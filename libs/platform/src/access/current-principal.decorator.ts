import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal } from './principal';

const principals = new WeakMap<object, Principal>();

/** The guard's word on who asks. Kept beside the request, where no middleware and no body parser can write. */
export function rememberPrincipal(request: object, principal: Principal): void {
  principals.set(request, principal);
}

export function principalOf(request: object): Principal | undefined {
  return principals.get(request);
}

/** Parameter: who asks. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<Request>());
  if (!principal) throw new Error('A route that asks for its principal must carry @Access.');
  return principal;
});
