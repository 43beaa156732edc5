import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Replanned, Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { clockOf, minutesAt, todayIn } from './days';
import { hoursMissing } from './cover';
import { useInWords } from './in-words';
import { useChanges } from './use-rota';

/** Somebody calls in sick: the day is covered anew, with as little change as possible. */
export function NotComing({ rota, date }: { readonly rota: Rota; readonly date: string }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { replan } = useChanges(rota);
  const close = (): void => {
    replan.reset();
    setAsking(false);
  };
  if (!rota.shifts.some((shift) => shift.date === date)) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('rota.notComing')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('rota.notComing')}>
        {replan.data ? (
          <WhatCameOfIt replanned={replan.data} onClose={close} />
        ) : (
          <AskWho
            {...{ rota, date }}
            isPending={replan.isPending}
            error={replan.error}
            onReplan={(who, from) => {
              replan.mutate({ date, from, notComing: [...who] });
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface AskProps {
  readonly rota: Rota;
  readonly date: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onReplan: (who: readonly string[], from: string) => void;
}

function AskWho({ rota, date, isPending, error, onReplan }: AskProps) {
  const { t } = useLanguage();
  const [who, setWho] = useState<string[]>([]);
  const [from, setFrom] = useState(() => firstFree(rota, date));
  const working = rota.people.filter(({ employeeId }) =>
    rota.shifts.some((shift) => shift.employeeId === employeeId && shift.date === date),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onReplan(who, from);
      }}
    >
      <Stack gap="md">
        <Checkbox.Group label={t('rota.whoIsNot')} value={who} onChange={setWho}>
          <Stack gap="xs" pt="xs">
            {working.map(({ employeeId, name }) => (
              <Checkbox key={employeeId} value={employeeId} label={<bdi>{name}</bdi>} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          type="time"
          step={900}
          required
          label={t('rota.changeFrom')}
          description={t('rota.changeFromMeans')}
          value={from}
          onChange={({ currentTarget }) => {
            setFrom(currentTarget.value);
          }}
        />
        <Text size="sm" c="dimmed">
          {t('rota.notAnAbsence')}
        </Text>
        {rota.status === 'published' && <Caution>{t('rota.holdsAtOnce')}</Caution>}
        <ProblemNote error={error} />
        <Button type="submit" loading={isPending} disabled={who.length === 0}>
          {t('rota.coverAnew')}
        </Button>
        {isPending && <Text role="status">{t('rota.coveringAnew')}</Text>}
      </Stack>
    </form>
  );
}

/** What has begun stays as it is: today from the next quarter of an hour on, on other days all of it. */
function firstFree({ timeZone }: Rota, date: string): string {
  if (todayIn(timeZone) !== date) return '00:00';
  const now = minutesAt(new Date().toISOString(), date, timeZone);
  return clockOf(Math.min(23 * 60 + 45, Math.ceil(now / 15) * 15));
}

function WhatCameOfIt({ replanned, onClose }: { readonly replanned: Replanned; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { number } = useInWords();
  const { rota, moved, calledIn } = replanned;
  const names = (ids: readonly string[]): string =>
    rota.people
      .filter(({ employeeId }) => ids.includes(employeeId))
      .map(({ name }) => name)
      .join(', ');
  return (
    <Stack gap="sm" role="status">
      <Text>{calledIn.length > 0 ? t('rota.calledIn', { names: names(calledIn) }) : t('rota.nobodyCalledIn')}</Text>
      {moved.length > 0 && <Text>{t('rota.breaksMoved', { names: names(moved) })}</Text>}
      <Text fw={rota.missing > 0 ? 600 : 400}>
        {rota.missing > 0 ? t('rota.stillMissing', { hours: number(hoursMissing(rota)) }) : t('rota.covered')}
      </Text>
      <Group justify="end">
        <Button onClick={onClose}>{t('rota.done')}</Button>
      </Group>
    </Stack>
  );
}
