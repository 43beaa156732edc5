import { Container, Loader, Stack, Title, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Desk } from '../api/views';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { Columns } from '../look/columns';
import { ProblemNote } from '../look/problem-note';
import { useAfterThisOne } from './after-this-one';
import { Callbacks } from './callbacks';
import { Conversations } from './conversations';
import { DESK_MESSAGES } from './desk.messages';
import { MyQuestions } from './my-questions';
import { ConnectionLost, PausedForMissed, WrapUp } from './notices';
import { Offers } from './offers';
import { PresenceBar } from './presence-bar';
import { QuestionsToMe } from './questions-to-me';
import { useDesk } from './use-desk';

bring(DESK_MESSAGES);

/** Whoever serves customers: what I am asked, who is mine, what I have promised. */
export function DeskPage() {
  const { t } = useLanguage();
  const { desk, error, live, clock } = useDesk();
  useAfterThisOne(desk);
  const count = desk?.offers.length ?? 0;
  useEffect(() => {
    document.title = `${count > 0 ? `(${String(count)}) ` : ''}${t('app.desk')} · Sambung`;
  }, [count, t]);
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <VisuallyHidden>
          <Title order={1}>{t('app.desk')}</Title>
        </VisuallyHidden>
        <ConnectionLost desk={desk} live={live} />
        {desk ? <OnDesk desk={desk} clock={clock} /> : <ProblemNote error={error} />}
        {!desk && error === null && <Loader />}
      </Stack>
    </Container>
  );
}

function OnDesk({ desk, clock }: { readonly desk: Desk; readonly clock: () => number }) {
  const [accepted, setAccepted] = useState<string>();
  return (
    <>
      <Offers offers={desk.offers} clock={clock} shortcuts onAccepted={setAccepted} />
      <QuestionsToMe desk={desk} clock={clock} />
      <PausedForMissed desk={desk} />
      <PresenceBar desk={desk} clock={clock} />
      <WrapUp desk={desk} clock={clock} />
      <Columns
        beside={
          <Stack gap="xl">
            <MyQuestions desk={desk} />
            <Callbacks promises={desk.promises} />
          </Stack>
        }
      >
        <Conversations desk={desk} accepted={accepted} />
      </Columns>
    </>
  );
}
