import { PreconditionStale } from '@sambung/platform';

/** The entity tag of a version. Weak: names of a manager or a team are in it, and change without it. */
export const weakTag = (version: number): string => `W/"${version}"`;

/** Refuses to change another version than If-Match names; `tag` is the entity tag of the one there is. Clients of SCIM need not send it (RFC 7644, section 3.14). Throws PreconditionStale. */
export function requireVersion(ifMatch: string | undefined, tag: string): void {
  if (ifMatch === undefined) return;
  const tags = ifMatch.split(',').map((each) => strong(each.trim()));
  if (!tags.includes('*') && !tags.includes(strong(tag))) throw new PreconditionStale(tag);
}

const strong = (tag: string): string => tag.replace(/^W\//, '');
