import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import type { SyntheticEvent } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { clockOf, minutesAt, todayIn } from './days';
import { ABSENCES, type AbsenceKind, type NotComingWish } from './use-not-coming';

interface Props {
  readonly rota: Rota;
  readonly date: string;
  readonly isPending: boolean;
  readonly onAsked: (wish: NotComingWish) => void;
}

interface Fields {
  readonly who: string[];
  readonly from: string;
  readonly absence: AbsenceKind | '';
}

/** Who is not coming, from when the day may be changed, and whether the absence is written down. */
export function AskWho({ rota, date, isPending, onAsked }: Props) {
  const { t } = useLanguage();
  const { control, register, handleSubmit } = useForm<Fields>({
    defaultValues: { who: [], from: firstFree(rota, date), absence: 'other' },
  });
  const submit = handleSubmit(({ who, from, absence }) => {
    onAsked({ date, from, who, absence: absence || null });
  });
  const working = rota.people.filter(({ employeeId }) =>
    rota.shifts.some((shift) => shift.employeeId === employeeId && shift.date === date),
  );
  return (
    <form onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Controller
          control={control}
          name="who"
          rules={{ validate: (who) => who.length > 0 || t('rota.chooseSomebody') }}
          render={({ field: { value, onChange }, fieldState: { error } }) => (
            <Checkbox.Group label={t('rota.whoIsNot')} error={error?.message} value={value} onChange={onChange}>
              <Stack gap="xs" pt="xs">
                {working.map(({ employeeId, name }) => (
                  <Checkbox key={employeeId} value={employeeId} label={<bdi>{name}</bdi>} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        />
        <TextInput
          {...{ type: 'time', step: 900, required: true }}
          label={t('rota.changeFrom')}
          description={t('rota.changeFromMeans')}
          {...register('from')}
        />
        <NativeSelect
          label={t('rota.absence')}
          description={t('rota.absenceMeans')}
          data={[
            ...ABSENCES.map((kind) => ({ value: kind, label: t(`rota.absence-${kind}`) })),
            { value: '', label: t('rota.absence-none') },
          ]}
          {...register('absence')}
        />
        <Button type="submit" loading={isPending}>
          {t('rota.seeChanges')}
        </Button>
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
