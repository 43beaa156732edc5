import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Desk } from '../api/views';
import { bring } from '../language/languages';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { FILL_IN_MESSAGES } from './fill-in.messages';

bring(FILL_IN_MESSAGES);

interface Props {
  readonly fillIn: Desk['fillIns'][number];
  readonly busy: boolean;
  readonly onAnswer: (joins: boolean) => void;
  /** What else can be done once one has joined. */
  readonly children?: ReactNode;
}

/** A team is short and asks me to join its floor; or I have joined it. */
export function FillIn({ fillIn: { team, joined, waiting, expiresAt }, busy, onAnswer, children }: Props) {
  const { t, said, language } = useLanguage();
  const time = expiresAt === null ? '' : timeInWords(expiresAt, language);
  const title = t(joined ? 'fillIn.joined' : 'fillIn.asked', { team: said(team) });
  const answer = (joins: boolean, label: string) => (
    <Button
      variant={joins ? 'filled' : 'default'}
      loading={busy}
      onClick={() => {
        onAnswer(joins);
      }}
    >
      {label}
    </Button>
  );
  return (
    <Alert color="sea" variant="light" title={title}>
      <Text size="sm" mb="sm">
        {joined ? t('fillIn.joinedHint') : t('fillIn.askedWaiting', { waiting: waiting ?? 0, time })}
      </Text>
      <Group>
        {!joined && answer(true, t('fillIn.join'))}
        {answer(false, joined ? t('fillIn.leave') : t('fillIn.decline'))}
        {joined && children}
      </Group>
    </Alert>
  );
}
