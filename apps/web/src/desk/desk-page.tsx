import { Container, Loader, Stack, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { recall, remember } from '../app/remembered';
import { RingThisPhone } from '../app/ring-this-phone';
import type { Desk } from '../api/views';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { Columns } from '../look/columns';
import { Part } from '../look/part';
import { ProblemNote } from '../look/problem-note';
import { useAfterThisOne } from './after-this-one';
import { Attention } from './attention/attention';
import { Callbacks } from './callbacks';
import { Conversations } from './conversations';
import { DESK_MESSAGES } from './desk.messages';
import { FillIns } from './fill-ins';
import { MyQuestions } from './my-questions';
import { NotPaused } from './not-paused';
import { ConnectionLost, PausedForMissed, WrapUp } from './notices';
import { Offers } from './offers';
import { PresenceBar } from './presence-bar';
import { QuestionsToMe } from './questions-to-me';
import { useDesk } from './use-desk';

bring(DESK_MESSAGES);

/** Whoever dictates, or writes by a switch, can do without single keys (WCAG 2.1.4). */
const NO_KEYS = 'sambung.desk.no-keys';

/** Whoever serves customers: what I am asked, who is mine, what I have promised. */
export function DeskPage() {
  const { t } = useLanguage();
  const { desk, error, live, clock } = useDesk();
  useAfterThisOne(desk);
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

/** Each part may break without the others: whatever else is wrong, an offer can be answered. */
function OnDesk({ desk, clock }: { readonly desk: Desk; readonly clock: () => number }) {
  const [accepted, setAccepted] = useState<string>();
  const [shortcuts, setShortcuts] = useState(() => recall(NO_KEYS) === null);
  const turnShortcuts = (on: boolean): void => {
    remember(NO_KEYS, on ? null : 'yes');
    setShortcuts(on);
  };
  return (
    <>
      <Part>
        <Offers desk={desk} clock={clock} shortcuts={shortcuts} onAccepted={setAccepted} />
      </Part>
      <Part>
        <QuestionsToMe desk={desk} clock={clock} />
        <FillIns desk={desk} />
        <PausedForMissed desk={desk} />
        <NotPaused desk={desk} />
        <PresenceBar desk={desk} clock={clock} />
        <WrapUp desk={desk} clock={clock} />
      </Part>
      <Part>
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
      </Part>
      <Part>
        <Attention desk={desk} shortcuts={shortcuts} onShortcuts={turnShortcuts} />
        <RingThisPhone />
      </Part>
    </>
  );
}
