import { Box, Button, Container, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { sessionQuery } from '../session/session';
import { useLanguage } from '../language/use-language';
import { Account } from './account';
import { ConnectionNote } from './connection-note';
import { LanguageSwitch } from './language-switch';
import { PageLinks } from './page-links';
import { SchemeSwitch } from './scheme-switch';
import { fetchedPart } from '../look/part';
import look from './frame.module.css';

const SessionEnd = fetchedPart(() => import('../session/session-end').then(({ SessionEnd }) => SessionEnd));
/** For whoever may bring a company in, and nothing of it for everybody else. */
const FirstRunNote = fetchedPart(() => import('./first-run-note').then(({ FirstRunNote }) => FirstRunNote));
const LEADS = /^(hr|admin|manager)$/;

/** What surrounds every page: where one can go, who one is, in which language and colours. */
export function Frame() {
  const { t } = useLanguage();
  const { data: session } = useQuery(sessionQuery);
  return (
    <>
      <Button component="a" href="#content" className="skip">
        {t('app.skip')}
      </Button>
      <header className={look['header']}>
        <Container size="lg">
          <Group justify="space-between" gap={0} py={8}>
            <img src="/icon.svg" alt="Sambung" width={32} height={32} />
            {session?.signedIn === true && <PageLinks />}
            <Group gap={6} wrap="nowrap" ml="auto">
              <LanguageSwitch />
              <SchemeSwitch />
              {session?.signedIn === true && <Account session={session} />}
            </Group>
          </Group>
        </Container>
      </header>
      <ConnectionNote />
      <SessionEnd />
      {session?.roles?.some((role) => LEADS.test(role)) && <FirstRunNote />}
      <Box component="main" id="content" tabIndex={-1} className={look['main'] ?? ''}>
        <Outlet />
      </Box>
    </>
  );
}
