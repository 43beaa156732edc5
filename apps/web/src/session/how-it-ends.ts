import type { Session } from './session';

/** So long before the end it is said: time to finish with a customer. */
const SOON_MS = 10 * 60_000;
/** Where nobody is expected to be signed in. */
const OPEN_PAGES = new Set(['/', '/sign-in', '/device']);

/** What to say of a session on a page, `now` by this clock. A phone that signed in by code has its own page for that. */
export function howItEnds(session: Session | undefined, pathname: string, now: number): 'later' | 'soon' | 'over' {
  if (!session || OPEN_PAGES.has(pathname) || session.deviceId !== undefined) return 'later';
  if (!session.signedIn) return 'over';
  const left = Date.parse(session.expiresAt ?? '') - now;
  if (Number.isNaN(left) || left > SOON_MS) return 'later';
  return left > 0 ? 'soon' : 'over';
}
