import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import look from './desk.module.css';

interface Props {
  readonly handoff: Handoff;
  /** Where they are just now. */
  readonly where: string;
  /** What else is said of them in the head. */
  readonly circumstances?: ReactNode;
  readonly children: ReactNode;
  /** Given where the focus may come to the card. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** Somebody who is in my hands: where they are, who they are and what they want; below it what I can do. */
export function ContactCard({ handoff: { contact, reason }, where, circumstances, children, ref }: Props) {
  const { t, said } = useLanguage();
  const name = contact.name ?? t(`deskContact.${contact.kind}`);
  return (
    <Paper
      {...(ref && { ref, tabIndex: -1 })}
      withBorder
      p="lg"
      component="article"
      aria-label={`${name}, ${said(reason.name)}`}
      className={look['conversation'] ?? ''}
    >
      <Stack gap="md">
        <div>
          <Text c="dimmed">{where}</Text>
          <Title order={3}>
            <bdi>{name}</bdi>: {said(reason.name)}
          </Title>
          {circumstances}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
