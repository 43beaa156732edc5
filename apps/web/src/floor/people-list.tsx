import { Badge, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { timeInWords } from '../language/times';
import { useLanguage, type Speech } from '../language/use-language';
import { WORDS } from '../language/words';
import { useSession } from '../session/session';
import { byDoing, doingOf, isHere, type DoingSince } from './doing';
import { lastingInWords } from '../language/lasting';
import type { Floor, OnFloor } from './views';
import { fetchedPart } from '../look/part';
import look from './floor.module.css';

const PauseDialog = fetchedPart(() => import('./pause-dialog').then(({ PauseDialog }) => PauseDialog));
const DelegateDialog = fetchedPart(() => import('./delegate-dialog').then(({ DelegateDialog }) => DelegateDialog));

interface Opened {
  readonly dialog: 'pause' | 'delegate';
  readonly person: OnFloor['person'];
}
interface Row {
  readonly person: OnFloor;
  readonly doing: DoingSince;
}

/** Who does what, since when; who can be asked comes first, who is not here is folded away. */
export function PeopleList({ floor, now }: { readonly floor: Floor; readonly now: number }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<Opened>();
  const rows = floor.people
    .map((person): Row => ({ person, doing: doingOf(person, now) }))
    .sort((a, b) => byDoing(a.doing.doing, b.doing.doing));
  const [here, gone] = [
    rows.filter(({ doing }) => isHere(doing.doing)),
    rows.filter(({ doing }) => !isHere(doing.doing)),
  ];
  const free = here.filter(({ doing }) => doing.doing === 'free').map(({ person }) => person.person.employeeId);
  const close = (): void => {
    setOpened(undefined);
  };
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('team.title')}
      </Title>
      {rows.length === 0 && <Text c="dimmed">{t('team.none')}</Text>}
      <Rows rows={here} now={now} onOpen={setOpened} />
      {gone.length > 0 && (
        <details>
          <summary className={look['folded']}>{t('team.notHere', { count: gone.length })}</summary>
          <Rows rows={gone} now={now} onOpen={setOpened} />
        </details>
      )}
      {opened?.dialog === 'pause' && (
        <PauseDialog
          person={opened.person}
          isLast={free.length === 1 && free[0] === opened.person.employeeId}
          onClose={close}
        />
      )}
      {opened?.dialog === 'delegate' && <DelegateDialog person={opened.person} onClose={close} />}
    </Stack>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly now: number;
  readonly onOpen: (opened: Opened) => void;
}

const Rows = ({ rows, now, onOpen }: RowsProps) => (
  <ul className={look['list']}>
    {rows.map((row) => (
      <li key={row.person.person.employeeId} className={look['one']}>
        <One row={row} now={now} onOpen={onOpen} />
      </li>
    ))}
  </ul>
);

function One({ row: { person, doing }, now, onOpen }: { readonly row: Row } & Omit<RowsProps, 'rows'>) {
  const { t } = useLanguage();
  const { name } = person.person;
  const { employeeId: mine } = useSession();
  const isMe = person.person.employeeId === mine;
  const { availability, activity } = person.presence;
  const canBePaused = availability === 'Available' || activity === 'PausedByManager';
  const button = (dialog: Opened['dialog']) => (
    <Button
      size="compact-md"
      variant="subtle"
      onClick={() => {
        onOpen({ dialog, person: person.person });
      }}
    >
      {t(dialog === 'pause' ? 'team.pause' : 'team.delegate')}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </Button>
  );
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm">
          <What person={person} doing={doing} now={now} />
        </Text>
        <Promises person={person} />
      </div>
      {!isMe && (
        <Group gap={4}>
          {canBePaused && button('pause')}
          {button('delegate')}
        </Group>
      )}
    </Group>
  );
}

function What({ person, doing, now }: { readonly person: OnFloor; readonly doing: DoingSince; readonly now: number }) {
  const { t, said, language } = useLanguage();
  const matter = person.work.find(({ what }) => what === doing.doing)?.reason;
  const { presence } = person;
  const parts = [
    t(`team.${doing.doing}`),
    ...(matter ? [said(matter.name)] : []),
    ...(doing.doing === 'paused' ? [activityInWords(presence.activity, t)] : []),
    ...(doing.since === null ? [] : [t('team.since', { time: lastingInWords(now - Date.parse(doing.since), t) })]),
    ...(doing.until === null ? [] : [t('team.until', { time: timeInWords(doing.until, language) })]),
  ];
  return <>{parts.join(' · ')}</>;
}

/** The company's own words as they are. */
function activityInWords(activity: string, t: Speech['t']): string {
  const key = `team.do.${activity}`;
  return key in WORDS ? t(key as keyof typeof WORDS) : activity;
}

function Promises({ person: { promises, fillsInFor } }: { readonly person: OnFloor }) {
  const { t } = useLanguage();
  if (promises.open === 0 && fillsInFor.length === 0) return null;
  return (
    <Group gap={6}>
      {fillsInFor.length > 0 && (
        <Badge variant="default" tt="none">
          {t('team.helps')}
        </Badge>
      )}
      {promises.open > 0 && (
        <Badge variant="default" tt="none">
          {t('team.promises', { open: promises.open })}
        </Badge>
      )}
      {promises.overdue > 0 && (
        <Badge color="red.9" tt="none">
          {t('team.overdue', { overdue: promises.overdue })}
        </Badge>
      )}
    </Group>
  );
}
