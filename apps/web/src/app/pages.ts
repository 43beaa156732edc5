import type { Session } from '../session/session';

/** Without `roles` for everybody who is signed in. A phone that signed in by code hands over and takes over, and no more. */
const PAGES = [
  { to: '/hand-over', label: 'app.handOver', roles: null, onDevices: true },
  { to: '/desk', label: 'app.desk', roles: ['front-office', 'back-office', 'manager'], onDevices: true },
  { to: '/floor', label: 'app.floor', roles: ['manager'], onDevices: false },
  { to: '/people', label: 'app.people', roles: null, onDevices: false },
  { to: '/devices', label: 'app.devices', roles: null, onDevices: false },
] as const;
export type Page = (typeof PAGES)[number];

/** Where the page that somebody chose last is kept: whose choice, and which page. */
export const CHOSEN_PAGE = 'sambung.page';

/** Those that somebody may go to. */
export const pagesOf = ({ roles: own = [], deviceId }: Session): readonly Page[] =>
  PAGES.filter(
    ({ roles, onDevices }) =>
      (onDevices || deviceId === undefined) && (roles === null || roles.some((role) => own.includes(role))),
  );
