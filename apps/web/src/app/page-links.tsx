import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';
import look from './frame.module.css';

/** The pages that one may go to. */
export function PageLinks() {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('app.menu')}>
      <ul className={look['links']}>
        <li>
          <Link to="/hand-over" className={look['link'] ?? ''}>
            {t('app.handOver')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
