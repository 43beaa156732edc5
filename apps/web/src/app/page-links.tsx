import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';
import look from './frame.module.css';

/** Without `roles` for everybody who is signed in. A phone that signed in by code hands over and takes over, and no more. */
const PAGES = [
  { to: '/hand-over', label: 'app.handOver', roles: null, onDevices: true },
  { to: '/desk', label: 'app.desk', roles: ['front-office', 'back-office', 'manager'], onDevices: true },
  { to: '/floor', label: 'app.floor', roles: ['manager'], onDevices: false },
  { to: '/people', label: 'app.people', roles: null, onDevices: false },
  { to: '/devices', label: 'app.devices', roles: null, onDevices: false },
] as const;

/** The pages that one may go to. */
export function PageLinks({ isDevice }: { readonly isDevice: boolean }) {
  const { t } = useLanguage();
  const { roles: own = [] } = useSession();
  const shown = PAGES.filter(
    ({ roles, onDevices }) => (onDevices || !isDevice) && (roles === null || roles.some((role) => own.includes(role))),
  );
  return (
    <nav aria-label={t('app.menu')}>
      <ul className={look['links']} data-wraps>
        {shown.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className={look['link'] ?? ''}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
