import { Button, Container, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { bring } from '../language/languages';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { useNow } from '../look/use-now';
import { howItEnds } from './how-it-ends';
import { beginAt, sessionQuery } from './session';
import { SESSION_MESSAGES } from './session.messages';

bring(SESSION_MESSAGES);

/** Before a session is over, and when it is: said once, with the way back to this very page. Fetched after everything that somebody came for. */
export function SessionEnd() {
  const { t, language } = useLanguage();
  const { data: session } = useQuery(sessionQuery);
  const { href, pathname } = useLocation();
  const now = useNow(Date.now, 15_000);
  const ends = howItEnds(session, pathname, now);
  if (ends === 'later') return null;
  const again = session?.provider ? beginAt(href) : `/sign-in?${new URLSearchParams({ to: href })}`;
  const until = timeInWords(session?.expiresAt ?? new Date(now).toISOString(), language, { now });
  return (
    <Container size="lg" pt="md">
      <Caution title={ends === 'soon' ? t('session.soonOver', { until }) : t('session.over')} role="alert">
        <Group justify="space-between" gap="sm">
          <Text size="sm">{t(ends === 'soon' ? 'session.soonOverHelp' : 'session.overHelp')}</Text>
          <Button component="a" href={again} variant="default">
            {t('session.again')}
          </Button>
        </Group>
      </Caution>
    </Container>
  );
}
