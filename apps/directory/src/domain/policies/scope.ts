import type { Profile, Scope } from './policy';

/** From the most specific to the least: a scope that names an earlier one goes before any that does not. */
export const SPECIFICITY = ['teamId', 'role', 'siteId', 'office'] as const satisfies readonly (keyof Scope)[];
export type Dimension = (typeof SPECIFICITY)[number];

/** What a scope names, most specific first; none: everybody. */
export const namedIn = (scope: Scope): Dimension[] => SPECIFICITY.filter((each) => scope[each] !== null);

/**
 * How specific a scope is: department before role before site before office before everybody, and of two that name the same one, the one that names more. As the binary
 * number whose highest digit is the department, so that two scopes are alike in this only if they name the same things.
 */
export const specificityOf = (scope: Scope): number =>
  SPECIFICITY.reduce((sum, each) => sum * 2 + (scope[each] === null ? 0 : 1), 0);

/** Whether a scope is for people of this profile. */
export function isFor({ office, siteId, role, teamId }: Scope, profile: Profile): boolean {
  return (
    (office === null || profile.offices.includes(office)) &&
    (siteId === null || siteId === profile.siteId) &&
    (role === null || profile.roles.includes(role)) &&
    (teamId === null || teamId === profile.teamId)
  );
}

export const isSameScope = (a: Scope, b: Scope): boolean => SPECIFICITY.every((each) => a[each] === b[each]);
