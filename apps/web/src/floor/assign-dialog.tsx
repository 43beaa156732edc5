import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { Dialog } from '../look/dialog';
import { ProblemNote } from '../look/problem-note';
import { called } from './called';
import { byDoing, doingOf, isHere } from './doing';
import type { Floor, Waiting } from './views';

interface AssignProps {
  readonly handoff: Waiting;
  readonly floor: Floor;
  readonly now: number;
  readonly onClose: () => void;
}

/** A manager names who is asked now: of their people those who are here, whoever is free first. */
export function AssignDialog({ handoff, floor, now, onClose }: AssignProps) {
  const { t, said } = useLanguage();
  const [toEmployeeId, setTo] = useState('');
  const assigning = useMutation({
    mutationFn: () =>
      api.POST('/v1/handoffs/{handoffId}/override', {
        params: { path: { handoffId: handoff.handoffId } },
        body: { toEmployeeId },
      }),
    onSuccess: onClose,
  });
  const names = called(floor, said);
  const choices = floor.people
    .map(({ person, ...seen }) => ({ person, doing: doingOf(seen, now).doing }))
    .filter(({ doing }) => isHere(doing))
    .sort((a, b) => byDoing(a.doing, b.doing))
    .map(({ person, doing }) => ({
      value: person.employeeId,
      label: `${names.get(person.employeeId) ?? person.name} (${t(`team.${doing}`)})`,
    }));
  return (
    <Dialog opened title={`${t('act.assignTitle')} ${said(handoff.reason.name)}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          assigning.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('act.assignHint')}</Text>
          <NativeSelect
            required
            aria-label={t('act.assignTitle')}
            value={toEmployeeId}
            onChange={({ currentTarget }) => {
              setTo(currentTarget.value);
            }}
            data={[{ value: '', label: t('why.choose') }, ...choices]}
          />
          <Group>
            <Button type="submit" loading={assigning.isPending}>
              {t('act.assign')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('floor.cancel')}
            </Button>
          </Group>
          <ProblemNote error={assigning.error} />
        </Stack>
      </form>
    </Dialog>
  );
}
