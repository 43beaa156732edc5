import type { Session } from '../session/session';
import { CHOSEN_PAGE, pagesOf, type Page } from './pages';
import { recall } from './remembered';

type Is = (role: string) => boolean;

/** What somebody comes for, the first that is true of them and open to them. Whoever leads people that serve customers has a floor to look at, also where they are HR (the owner of a shop). */
const WORK: readonly (readonly [Page['to'], (is: Is) => boolean])[] = [
  ['/floor', (is) => is('manager') && is('front-office')],
  ['/people', (is) => is('hr') || is('admin')],
  ['/floor', (is) => is('manager')],
  ['/desk', (is) => is('front-office')],
];

/** Where whoever asks for no page in particular is led: to the page that they chose last on this machine (`chosen`: whose choice, a space, the page), else to their work. */
export function landing(session: Session, chosen: string | null): Page['to'] {
  const { employeeId = '', roles = [] } = session;
  const open = pagesOf(session).map(({ to }) => to);
  const work = WORK.find(([to, isTheirs]) => open.includes(to) && isTheirs((role) => roles.includes(role)));
  return open.find((to) => chosen === `${employeeId} ${to}`) ?? work?.[0] ?? '/hand-over';
}

/** As this machine remembers it. Undefined: it cannot be told who is here, and Hand over says whom to call. */
export function landingOf(session: Session | undefined): Page['to'] | '/sign-in' {
  if (!session) return '/hand-over';
  return session.signedIn ? landing(session, recall(CHOSEN_PAGE)) : '/sign-in';
}
