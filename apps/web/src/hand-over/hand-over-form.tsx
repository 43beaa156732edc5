import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { ProblemNote } from '../look/problem-note';
import { useLanguage } from '../language/use-language';
import { ChannelChoice } from './channel-choice';
import type { Contact } from './contact-in';
import { ComesChoice } from './comes-choice';
import { EMPTY, keepDraft, recallDraft, type Draft } from './draft';
import { sayNumber } from './number-said';
import { MoreAboutThem } from './more-about-them';
import { OwnTeam } from './own-team';
import { ShortAnswer } from './short-answer';
import { TheirContact } from './their-contact';
import { useSending } from './use-sending';
import { WhatBox } from './what-box';
import { WhoCan } from './who-can';

interface Props {
  /** Text that another app shared, for the note. */
  readonly shared: string;
  readonly onSent: (handoffId: string) => void;
  readonly onDoneHere: () => void;
}

/** One thing is mandatory, and all of it is looked at with every key: a library of forms would weigh more than the form. */
export function HandOverForm({ shared, onSent, onDoneHere }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(() => beginning(shared));
  const [missing, setMissing] = useState(false);
  // Not of the draft, which outlives a reload: see `number-said.ts`.
  const [contact, setContact] = useState<Contact | null>(null);
  const say = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const sending = useSending((handoffId) => {
    keepDraft(null);
    if (contact?.kind === 'number') sayNumber(handoffId, contact.written);
    onSent(handoffId);
  });
  useEffect(() => {
    keepDraft(draft);
  }, [draft]);
  useEffect(() => {
    box.current?.focus();
  }, []);

  const { choice } = draft;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!choice);
    if (choice) sending.send(draft, choice);
    else box.current?.focus();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <WhatBox
          choice={choice}
          onChoose={(to, words) => {
            say({ choice: to, ...(words !== undefined && draft.note === '' && { note: words }) });
          }}
          onContact={setContact}
          missing={missing && !choice}
          boxRef={box}
        />
        {contact && (
          <TheirContact
            contact={contact}
            onNote={() => {
              say({ note: [draft.note, contact.written].filter(Boolean).join(' ') });
              setContact(null);
            }}
            onForget={() => {
              setContact(null);
            }}
          />
        )}
        {choice?.kind === 'reason' && choice.shortAnswer && (
          <ShortAnswer
            answer={choice.shortAnswer}
            onDone={() => {
              setDraft(EMPTY);
              setContact(null);
              box.current?.focus();
              onDoneHere();
            }}
          />
        )}
        <ChannelChoice
          value={draft.channel}
          onChange={(channel) => {
            say({ channel });
          }}
        />
        {draft.channel === 'counter' && (
          <ComesChoice
            value={draft.comes}
            onChange={(comes) => {
              say({ comes });
            }}
          />
        )}
        <MoreAboutThem draft={draft} onSay={say} />
        <ProblemNote error={sending.error} />
        <Button type="submit" size="lg" loading={sending.isSending} fullWidth>
          {t('handOver.send')}
        </Button>
        {sending.isTryingAgain && (
          <Text role="status" ta="center">
            {t('handOver.sending')}
          </Text>
        )}
        {/* What is told a moment later stands below: nothing may move from under a finger that is about to press. */}
        {choice && <OwnTeam choice={choice} />}
        {choice && <WhoCan draft={draft} choice={choice} />}
      </Stack>
    </form>
  );
}

function beginning(shared: string): Draft {
  const draft = recallDraft();
  return shared === '' ? draft : { ...draft, note: shared };
}
