import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';
import look from './frame.module.css';

/** The pages that one may go to. A phone that signed in by code hands over and takes over, and no more. */
export function PageLinks({ isDevice }: { readonly isDevice: boolean }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('app.menu')}>
      <ul className={look['links']}>
        <li>
          <Link to="/hand-over" className={look['link'] ?? ''}>
            {t('app.handOver')}
          </Link>
        </li>
        {!isDevice && (
          <li>
            <Link to="/devices" className={look['link'] ?? ''}>
              {t('app.devices')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
