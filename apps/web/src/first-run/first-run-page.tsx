import { Container, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { FIRST_RUN_NOTE_MESSAGES } from '../app/first-run.messages';
import { howFar, nextStep } from '../app/first-run-steps';
import { useFirstRun } from '../app/use-first-run';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useTitle } from '../look/use-title';
import { useSession } from '../session/session';
import { FIRST_RUN_MESSAGES } from './first-run.messages';
import { LeftAsTheyWere, type Left } from './left-as-they-were';
import { NotYours } from './not-yours';
import { Ready } from './ready';
import { Steps } from './steps';

bring(FIRST_RUN_NOTE_MESSAGES);
bring(FIRST_RUN_MESSAGES);

const LEADS = ['hr', 'admin', 'manager'];

/** From an empty company to its first handoff: what is done, what is next, and why. Each look finds out anew; nothing is kept in the browser. */
export function FirstRunPage() {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  useTitle(t('firstRun.title'));
  return (
    <Container size="md" py="lg">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('firstRun.title')}</Title>
          <Text c="dimmed">{t('firstRun.lead')}</Text>
        </div>
        {roles.some((role) => LEADS.includes(role)) ? <Guide /> : <NotYours />}
      </Stack>
    </Container>
  );
}

function Guide() {
  const { company, trial, error, again } = useFirstRun({ live: true });
  // Said here: with the reasons taken over the steps are found out anew, and the one that asked for them gives way to the next.
  const [left, setLeft] = useState<Left>({ alreadyLive: [], switchedOff: [] });
  if (!company || !trial) return <ProblemNote error={error} onAgain={again} />;
  const far = howFar(company, trial);
  return (
    <>
      <ProblemNote error={error} />
      <div role="status">
        <LeftAsTheyWere left={left} />
        {nextStep(far) === undefined && <Ready company={company} />}
      </div>
      <Steps company={company} trial={trial} far={far} onLeft={setLeft} />
    </>
  );
}
