import { Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Desk, Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { AskColleague } from './ask-colleague';
import { Circumstances } from './circumstances';
import { ConnectionSteps } from './connection-steps';
import { ContactCard } from './contact-card';
import { Finish } from './finish';
import { Known } from './known';
import { Notes } from './notes';
import { PassOn } from './pass-on';

interface Props {
  readonly handoff: Handoff;
  readonly desk: Desk;
  /** The focus comes here: what was clicked is gone. */
  readonly justAccepted: boolean;
}

/** Somebody who is mine: what is known, and what I can do with them. */
export function Conversation({ handoff, desk, justAccepted }: Props) {
  const { t } = useLanguage();
  const { state, holder } = handoff;
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justAccepted) here.current?.focus();
  }, [justAccepted]);
  const where = state === 'connected' ? t('desk.withMe') : t('desk.onTheWay', { sender: holder.name });
  return (
    <ContactCard
      ref={here}
      {...{ handoff, where }}
      circumstances={<Circumstances handoff={handoff} withoutLanguage={handoff.withoutLanguage} />}
    >
      {state === 'connected' ? <Finish handoff={handoff} /> : <ConnectionSteps handoff={handoff} />}
      <Known handoff={handoff} />
      <Notes handoff={handoff} />
      <Group gap="sm" align="end">
        <PassOn handoff={handoff} />
        <AskColleague handoffId={handoff.handoffId} desk={desk} />
      </Group>
    </ContactCard>
  );
}
