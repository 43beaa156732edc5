import { PreconditionStale } from '@sambung/platform';

/** The entity tag of a version. Weak: names of a manager or a team are in it, and change without it. */
export const weakTag = (version: number): string => `W/"${version}"`;

/** Refuses to change another version than If-Match names. Clients of SCIM need not send it (RFC 7644, section 3.14). Throws PreconditionStale. */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) return;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!tags.includes('*') && !tags.includes(`"${version}"`)) throw new PreconditionStale(weakTag(version));
}
