import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Role, Scope } from './principal';

export interface AccessRule {
  /** Any of these roles. */
  readonly roles: readonly Role[];
  /** All of these scopes, for an API key. None: API keys are not let in. */
  readonly scopes: readonly Scope[];
  /** Whether a device that signed in by code is let in, by its owner’s office. Only what the pages Hand over and Desk need says so. */
  readonly devices?: true;
}

/** Whether an API key that names an employee gets in by that employee’s office. */
export const isForEmployees = ({ roles }: Pick<AccessRule, 'roles'>): boolean =>
  roles.includes('back-office') || roles.includes('front-office');

export const ACCESS = 'sambung:access';
export const PUBLIC = 'public';

/** Who may use a route (or all routes of a controller). Mandatory: a service with a route that does not say it does not start. */
export const Access = (rule: AccessRule): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, rule),
    ApiBearerAuth('token'),
    ApiExtension('x-sambung-access', {
      roles: rule.roles,
      scopes: rule.scopes,
      devices: rule.devices ?? false,
    }),
  );

/**
 * Open to everybody: health, metrics, documents. Nothing of a workspace, unless a secret in the address opens it: then with @CountGuesses or @CountByAddress, because
 * whoever tries addresses has no name to count by.
 */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, PUBLIC);
