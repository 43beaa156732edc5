import type { Speech } from '../../language/use-language';

/** What a key may do, what is asked for most first. */
export const SCOPES = [
  'handoffs:write',
  'handoffs:read',
  'desk:write',
  'presence:write',
  'directory:read',
  'directory:write',
  'routing:read',
  'events:read',
  'scim:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** A scope of a later version is called as the API calls it. */
export function scopeInWords(scope: string, t: Speech['t']): string {
  const known = SCOPES.find((each) => each === scope);
  return known ? t(`scope.${known}`) : scope;
}
