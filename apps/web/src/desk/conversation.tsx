import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Desk, Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { AskColleague } from './ask-colleague';
import { Circumstances } from './circumstances';
import { ConnectionSteps } from './connection-steps';
import look from './desk.module.css';
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
  const { t, said } = useLanguage();
  const { contact, reason, state, holder } = handoff;
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justAccepted) here.current?.focus();
  }, [justAccepted]);
  const name = contact.name ?? t(`deskContact.${contact.kind}`);
  return (
    <Paper
      ref={here}
      tabIndex={-1}
      withBorder
      p="lg"
      component="article"
      aria-label={`${name}, ${said(reason.name)}`}
      className={look['conversation'] ?? ''}
    >
      <Stack gap="md">
        <div>
          <Text c="dimmed">
            {state === 'connected' ? t('desk.withMe') : t('desk.onTheWay', { sender: holder.name })}
          </Text>
          <Title order={3}>
            <bdi>{name}</bdi>: {said(reason.name)}
          </Title>
          <Circumstances handoff={handoff} withoutLanguage={handoff.withoutLanguage} />
        </div>
        {state === 'connected' ? <Finish handoff={handoff} /> : <ConnectionSteps handoff={handoff} />}
        <Known handoff={handoff} />
        <Notes handoff={handoff} />
        <Group gap="sm" align="end">
          <PassOn handoff={handoff} />
          <AskColleague handoffId={handoff.handoffId} desk={desk} />
        </Group>
      </Stack>
    </Paper>
  );
}
