import { isPage } from '../pages/page-addresses';

/** It leads everybody to the page that is theirs. */
const HOME = '/';
/** It travels in a cookie, of which browsers keep 4 kB. */
const LONGEST = 1_000;
const NOWHERE = 'https://own.invalid';

/**
 * Where somebody goes who has signed in: a page of ours, with what follows in its address, or else the page that is theirs. Read as browsers read addresses, to whom
 * `//evil`, `/\evil`, `/.//evil` and a tab between the slashes lead to another host.
 */
export function ownPath(to: string | null): string {
  if (to === null || to.length > LONGEST || !to.startsWith('/') || !URL.canParse(to, NOWHERE)) return HOME;
  const { origin, pathname, search, hash } = new URL(to, NOWHERE);
  const isOurs = origin === NOWHERE && isPage(pathname) && !pathname.startsWith('//') && pathname !== '/sign-in';
  return isOurs ? pathname + search + hash : HOME;
}
