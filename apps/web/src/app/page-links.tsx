import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';
import { CHOSEN_PAGE, pagesOf } from './pages';
import { remember } from './remembered';
import look from './frame.module.css';

/** The pages that one may go to. The one that is chosen here is where one lands next time. */
export function PageLinks() {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <nav aria-label={t('app.menu')} className={look['menu']}>
      <ul className={look['links']} data-wraps>
        {pagesOf(session).map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              className={look['link'] ?? ''}
              onClick={() => {
                remember(CHOSEN_PAGE, `${session.employeeId ?? ''} ${to}`);
              }}
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
