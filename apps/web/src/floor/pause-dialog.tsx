import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { Dialog } from '../look/dialog';
import { ProblemNote } from '../look/problem-note';
import type { OnFloor } from './views';

const MINUTES = [5, 15, 30, 60, 120] as const;
const USUAL = 15;

interface PauseProps {
  readonly person: OnFloor['person'];
  /** Nobody else is free. */
  readonly isLast: boolean;
  readonly onClose: () => void;
}

export function PauseDialog({ person: { employeeId, name }, isLast, onClose }: PauseProps) {
  const { t } = useLanguage();
  const [durationMinutes, setMinutes] = useState<number>(USUAL);
  const pausing = useMutation({
    mutationFn: () =>
      api.POST('/v1/presence/{employeeId}/pause', { params: { path: { employeeId } }, body: { durationMinutes } }),
    onSuccess: onClose,
  });
  return (
    <Dialog opened title={t('act.pauseTitle', { name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          pausing.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('act.pauseHint', { name })}</Text>
          {isLast && <Alert color="yellow">{t('act.pauseLast', { name })}</Alert>}
          <NativeSelect
            label={t('act.pauseFor')}
            value={String(durationMinutes)}
            onChange={({ currentTarget }) => {
              setMinutes(Number(currentTarget.value));
            }}
            data={MINUTES.map((minutes) => ({ value: String(minutes), label: t('lasting.minutes', { minutes }) }))}
          />
          <Group>
            <Button type="submit" loading={pausing.isPending}>
              {t('act.pause')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('floor.cancel')}
            </Button>
          </Group>
          <ProblemNote error={pausing.error} />
        </Stack>
      </form>
    </Dialog>
  );
}
