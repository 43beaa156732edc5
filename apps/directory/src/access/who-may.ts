import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Access, principalOf, RoleMissing, type AccessRule, type Principal, type Role } from '@sambung/platform';

const EVERYBODY: readonly Role[] = ['back-office', 'front-office', 'manager', 'hr', 'integration', 'admin'];
const WRITERS: AccessRule = { roles: ['hr', 'admin', 'integration'], scopes: ['directory:write'] };

/** Any colleague, and any key that may read the directory. */
export const MayRead = (): MethodDecorator & ClassDecorator => Access({ roles: EVERYBODY, scopes: ['directory:read'] });

/** The same, and devices: what the pages Hand over and Desk look up. */
export const MayReadOnDevices = (): MethodDecorator & ClassDecorator =>
  Access({ roles: EVERYBODY, scopes: ['directory:read'], devices: true });

/** hr and admin, and a key that may write the directory. The role integration alone is not enough for a person: only a key has scopes. */
export const MayWrite = (): MethodDecorator & ClassDecorator =>
  applyDecorators(Access(WRITERS), UseGuards(PeopleNeedHrOrAdmin));

/** An identity provider's key; and hr and admin, who may do the same elsewhere and try out here what a client will meet. */
export const MaySync = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    Access({ roles: ['hr', 'admin', 'integration'], scopes: ['scim:write'] }),
    UseGuards(PeopleNeedHrOrAdmin),
  );

/** hr and admin themselves, no key. */
export const HrOrAdmin = (): MethodDecorator & ClassDecorator => Access({ roles: ['hr', 'admin'], scopes: [] });

export const AdminOnly = (): MethodDecorator & ClassDecorator => Access({ roles: ['admin'], scopes: [] });

/** Whether somebody sees and edits everything of everybody in their workspace. */
export const isHrOrAdmin = ({ roles }: Pick<Principal, 'roles'>): boolean => roles.has('hr') || roles.has('admin');

@Injectable()
class PeopleNeedHrOrAdmin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const principal = principalOf(context.switchToHttp().getRequest<object>());
    if (principal?.kind === 'person' && !isHrOrAdmin(principal))
      throw new RoleMissing({ roles: ['hr', 'admin'], scopes: [] });
    return true;
  }
}
