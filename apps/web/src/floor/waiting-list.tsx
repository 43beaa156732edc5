import { Badge, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { clockOf, lastingInWords } from '../language/lasting';
import type { AtDesk } from './use-at-desk';
import { useTake } from './use-take';
import type { Floor, Waiting } from './views';
import { fetchedPart } from '../look/part';
import look from './floor.module.css';

const AssignDialog = fetchedPart(() => import('./assign-dialog').then(({ AssignDialog }) => AssignDialog));
const WhyDialog = fetchedPart(() => import('./why-dialog').then(({ WhyDialog }) => WhyDialog));

interface Opened {
  readonly dialog: 'assign' | 'why';
  readonly handoff: Waiting;
}

interface WaitingListProps {
  readonly floor: Floor;
  readonly now: number;
  readonly desk: AtDesk;
}

/** Everybody who waits: complaints and second bounces on top, then whoever has waited longest. */
export function WaitingList({ floor, now, desk }: WaitingListProps) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<Opened>();
  const { handoffs, total } = floor.waiting;
  const close = (): void => {
    setOpened(undefined);
  };
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('queue.title')}
      </Title>
      {handoffs.length === 0 && <Text c="dimmed">{t('queue.none')}</Text>}
      <ul className={look['list']}>
        {handoffs.map((handoff) => (
          <li key={handoff.handoffId} className={`${look['one'] ?? ''} ${handoff.first ? (look['first'] ?? '') : ''}`}>
            <One handoff={handoff} now={now} desk={desk} onOpen={setOpened} />
          </li>
        ))}
      </ul>
      {handoffs.length < total && <Text>{t('queue.first', { shown: handoffs.length, total })}</Text>}
      {opened?.dialog === 'assign' && <AssignDialog handoff={opened.handoff} floor={floor} now={now} onClose={close} />}
      {opened?.dialog === 'why' && <WhyDialog handoff={opened.handoff} floor={floor} onClose={close} />}
    </Stack>
  );
}

interface OneProps {
  readonly handoff: Waiting;
  readonly now: number;
  readonly desk: AtDesk;
  readonly onOpen: (opened: Opened) => void;
}

function One({ handoff, now, desk, onOpen }: OneProps) {
  const { t, said } = useLanguage();
  const taking = useTake(desk);
  const name = said(handoff.reason.name);
  const button = (dialog: Opened['dialog']) => (
    <Button
      size="compact-md"
      variant="default"
      onClick={() => {
        onOpen({ dialog, handoff });
      }}
    >
      {t(dialog === 'assign' ? 'queue.assign' : 'queue.why')}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </Button>
  );
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{name}</Text>
        <Text className={look['wait'] ?? ''}>
          {t('queue.waited', { time: clockOf(now - Date.parse(handoff.requestedAt)) })}
        </Text>
      </Group>
      <Marks handoff={handoff} />
      <Text size="sm" c="dimmed">
        <Standing handoff={handoff} />
      </Text>
      <Group gap="xs">
        <Button
          size="compact-md"
          loading={taking.isPending}
          onClick={() => {
            taking.mutate(handoff.handoffId);
          }}
        >
          {t('queue.take')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
        {button('assign')}
        {button('why')}
      </Group>
      <ProblemNote error={taking.error} />
    </Stack>
  );
}

function Marks({ handoff: { complaint, upset, hops } }: { readonly handoff: Waiting }) {
  const { t } = useLanguage();
  if (!complaint && !upset && hops === 0) return null;
  return (
    <Group gap={6}>
      {complaint && (
        <Badge color="red.9" tt="none">
          {t('queue.complaint')}
        </Badge>
      )}
      {upset && (
        <Badge color="red.9" tt="none">
          {t('queue.upset')}
        </Badge>
      )}
      {hops > 0 && (
        <Badge variant="default" tt="none">
          {t('queue.hops', { hops })}
        </Badge>
      )}
    </Group>
  );
}

/** Where it stands, in one line: who is asked, or how many go before and for how long. Each is in the queue of whom it asks: two may be second at once. */
function Standing({ handoff }: { readonly handoff: Waiting }) {
  const { t } = useLanguage();
  const { channel, sender, asked, place, expectedWait } = handoff;
  const parts = [
    ...[t(`queue.${channel}`), t('queue.from', { name: sender.name })],
    ...asked.map(({ receiver }) => t('queue.asked', { name: receiver.name })),
    ...(place === null ? [] : [t('queue.ahead', { ahead: place - 1 })]),
    ...(asked.length === 0 ? [expectedInWords(expectedWait, t)] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

export function expectedInWords(wait: Waiting['expectedWait'], t: ReturnType<typeof useLanguage>['t']): string {
  if (!wait) return t('queue.noEstimate');
  return t('queue.expected', {
    from: lastingInWords(wait.from * 1_000, t),
    until: lastingInWords(wait.until * 1_000, t),
  });
}
