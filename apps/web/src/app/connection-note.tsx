import { Alert, Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isUnanswered } from '../api/problem';
import { useLanguage } from '../language/use-language';
import { sessionQuery } from '../session/session';
import { recallFallback } from './fallback-number';
import { useOnline } from './use-online';

/** Without a connection: that what is shown may be old, and whom to call instead. */
export function ConnectionNote() {
  const { t } = useLanguage();
  const online = useOnline();
  const { error } = useQuery({ ...sessionQuery, refetchInterval: 20_000, networkMode: 'always', retry: 1 });
  if (online && (error === null || !isUnanswered(error))) return null;
  const fallback = recallFallback();
  return (
    <Container size="lg" pt="md">
      <Alert color="red.9" variant="filled" title={t('app.offline')} role="alert">
        {fallback ? t('app.offlineCall', { ...fallback }) : null} {t('app.offlineNobody')}
      </Alert>
    </Container>
  );
}
