import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { ProblemNote } from '../look/problem-note';
import look from './first-run.module.css';
import { GoTo } from './go-to';
import { MoreFromFile } from './more-from-file';
import { useMending } from './use-mending';

const WAYS = ['extension', 'counter', 'chat', 'phone', 'sip', 'email'] as const;
type Way = (typeof WAYS)[number];

/** How whoever takes over is reached: by which channels, and who in no way at all. What no customer comes by needs nothing. */
export function ReachStep({ company: { front, reachable, unreachable } }: { readonly company: Readiness }) {
  const { t } = useLanguage();
  return (
    <Stack>
      <Text>{t('firstRun.reachWhy')}</Text>
      <div>
        <Text>{t('firstRun.reachBy', { front, ...reachable })}</Text>
        <Text size="sm" c="dimmed">
          {t('firstRun.reachUnneeded')}
        </Text>
      </div>
      {front > 0 && unreachable.people === 0 && (
        <Alert color="teal" variant="light" role="status">
          {t('firstRun.reachAll')}
        </Alert>
      )}
      {unreachable.people > 0 && <Unreachable missing={unreachable} isEverybody={unreachable.people === front} />}
    </Stack>
  );
}

interface Props {
  readonly missing: Readiness['unreachable'];
  readonly isEverybody: boolean;
}

function Unreachable({ missing: { people, named }, isEverybody }: Props) {
  const { t } = useLanguage();
  const [way, setWay] = useState<Way>('extension');
  return (
    <>
      <Caution title={isEverybody ? t('firstRun.reachNobody') : t('firstRun.unreachable', { people })}>
        {t('firstRun.unreachableSo')}
      </Caution>
      <NativeSelect
        label={t('firstRun.reachedBy')}
        data={WAYS.map((value) => ({ value, label: t(`firstRun.way.${value}`) }))}
        value={way}
        onChange={({ currentTarget: { value } }) => {
          setWay(WAYS.find((each) => each === value) ?? way);
        }}
      />
      <ul className={look['rows']}>
        {named.map((person) => (
          <li key={person.employeeId} className={look['row']}>
            <Reached person={person} way={way} />
          </li>
        ))}
      </ul>
      <Stack gap={4} align="start">
        <MoreFromFile more={people - named.length} />
        <GoTo step="try">{t('firstRun.goOnUnreached')}</GoTo>
      </Stack>
    </>
  );
}

interface ReachedProps {
  readonly person: Readiness['unreachable']['named'][number];
  readonly way: Way;
}

function Reached({ person: { employeeId, name }, way }: ReachedProps) {
  const { t } = useLanguage();
  const mending = useMending();
  const [typed, type] = useState('');
  const to = typed.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (to === '') return;
        mending.mutate({
          employeeId,
          change: ({ contactPoints }) => ({ contactPoints: { ...contactPoints, [way]: to } }),
        });
      }}
    >
      <Group justify="space-between" gap="xs">
        <bdi>{name}</bdi>
        <Group gap="xs">
          <TextInput
            aria-label={t('firstRun.reachOf', { name, way: t(`firstRun.way.${way}`) })}
            value={typed}
            onChange={({ currentTarget: { value } }) => {
              type(value);
            }}
          />
          <Button
            type="submit"
            variant="light"
            loading={mending.isPending}
            aria-label={t('firstRun.saveReach', { name })}
          >
            {t('firstRun.save')}
          </Button>
        </Group>
      </Group>
      <ProblemNote error={mending.error} />
    </form>
  );
}
