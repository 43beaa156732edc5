import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';
import { CHOSEN_PAGE, pagesOf } from './pages';
import { remember } from './remembered';
import look from './frame.module.css';

/** As many words as stand on one line of a telephone, in Indonesian and wide letters. */
const MOST_WORDS = 4;

/** The pages that one may go to. The one that is chosen here is where one lands next time. */
export function PageLinks() {
  const { t } = useLanguage();
  const session = useSession();
  const pages = pagesOf(session);
  return (
    <nav aria-label={t('app.menu')} className={look['menu']}>
      <ul className={look['links']} data-wraps>
        {pages.map(({ to, label }) => {
          const isPictured = to === '/devices' && pages.length > MOST_WORDS;
          return (
            <li key={to} className={isPictured ? look['pictured'] : undefined}>
              <Link
                to={to}
                className={look['link'] ?? ''}
                onClick={() => {
                  remember(CHOSEN_PAGE, `${session.employeeId ?? ''} ${to}`);
                }}
              >
                <span>{t(label)}</span>
                {isPictured && <Telephone />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const Telephone = () => (
  <svg viewBox="0 0 16 16" width={18} height={18} fill="none" stroke="currentColor" strokeWidth={1.5} aria-hidden>
    <rect x={4.5} y={1.5} width={7} height={13} rx={1.5} />
    <path d="M7 12.5h2" />
  </svg>
);
