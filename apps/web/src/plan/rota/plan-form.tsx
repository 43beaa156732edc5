import { Alert, Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { $api } from '../../api/api';
import type { RotaSummary } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { NeedRow } from './need-row';
import { PlanButton } from './plan-button';
import { FIRST_NEED, bodyFor, needsFrom, type PlanWish } from './plan-wish';
import { Rules } from './rules';
import { usePlan, useReadRota } from './use-rota';

interface Props {
  readonly team: string;
  readonly week: string;
  /** Rotas of the team that were planned before, the latest first. */
  readonly earlier: readonly RotaSummary[];
  readonly onAsked: (rotaId: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** What is needed when, and how long to look for the best rota. */
export function PlanForm({ team, week, earlier, onAsked, onCancel }: Props) {
  const { t } = useLanguage();
  const { data } = $api.useQuery('get', '/v1/teams/{id}/rota-demands', { params: { path: { id: team } } });
  const { control, register, handleSubmit, getValues, setValue } = useForm<PlanWish>({
    defaultValues: { demand: '', seconds: '60', needs: [FIRST_NEED] },
  });
  const rows = useFieldArray({ control, name: 'needs' });
  const planning = usePlan(onAsked);
  const reading = useReadRota();
  const last = earlier[0];
  const demands = data?.demands ?? [];
  const submit = handleSubmit((wish) => {
    planning.mutate(bodyFor(wish, team, week));
  });
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Title order={2} size="h3">
          {t('rota.planThis')}
        </Title>
        <Rules team={team} />
        {demands.length === 0 && <Text size="sm">{t('rota.demandSave')}</Text>}
        {demands.length > 0 && (
          <NativeSelect
            label={t('rota.demand')}
            description={t('rota.demandMeans')}
            data={[
              { value: '', label: t('rota.demandNone') },
              ...demands.map(({ key }) => ({ value: key, label: key })),
            ]}
            {...register('demand', {
              // What is said below goes before it: nobody has said the first line, so it goes.
              onChange: ({ target }: { target: HTMLSelectElement }) => {
                if (target.value !== '' && isUntouched(getValues('needs'))) setValue('needs', []);
              },
            })}
          />
        )}
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <Text component="legend" fw={600}>
            {t('rota.needs')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('rota.needsMean')}
          </Text>
          <Stack gap="sm" pt="sm">
            {rows.fields.map((row, at) => (
              <NeedRow
                key={row.id}
                {...{ register, at }}
                onRemove={() => {
                  rows.remove(at);
                }}
              />
            ))}
            <Group>
              <Button
                variant="default"
                onClick={() => {
                  rows.append(FIRST_NEED);
                }}
              >
                {t('rota.addNeed')}
              </Button>
              {last && (
                <Button
                  variant="subtle"
                  loading={reading.isPending}
                  onClick={() => {
                    reading.mutate(last.rotaId, {
                      onSuccess: (rota) => {
                        setValue('needs', needsFrom(rota));
                      },
                    });
                  }}
                >
                  {t('rota.asLastTime')}
                </Button>
              )}
            </Group>
          </Stack>
        </fieldset>
        <NativeSelect
          label={t('rota.howLong')}
          description={t('rota.howLongMeans')}
          data={[
            { value: '15', label: t('rota.seconds', { seconds: 15 }) },
            { value: '60', label: t('rota.minutes', { minutes: 1 }) },
            { value: '300', label: t('rota.minutes', { minutes: 5 }) },
          ]}
          {...register('seconds')}
        />
        {reading.error && <Alert color="red">{t('rota.lastUnread')}</Alert>}
        <ProblemNote error={planning.error} />
        <Group>
          <PlanButton team={team} busy={planning.isPending} />
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('rota.leaveIt')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

const isUntouched = (needs: PlanWish['needs']): boolean => JSON.stringify(needs) === JSON.stringify([FIRST_NEED]);
