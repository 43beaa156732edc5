import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';
import { minutesOf } from '../rota/days';
import { useInWords } from '../rota/in-words';
import { FIRST_NEED, weekdaysOf, WHICH_DAYS, type NeedWish } from '../rota/plan-wish';
import { fill, QUARTER, QUARTERS, type Week } from './week';

interface Props {
  readonly week: Week;
  readonly onWeek: (week: Week) => void;
}

/** So many people from when to when on several days: quicker than cell by cell. */
export function FillIn({ week, onWeek }: Props) {
  const { t } = useLanguage();
  const { weekday } = useInWords();
  const { register, handleSubmit, getValues, formState } = useForm<NeedWish>({ defaultValues: FIRST_NEED });
  const days = WHICH_DAYS.map((value) => ({
    value,
    label:
      value === 'all' || value === 'workdays' || value === 'weekend' ? t(`rotaDays.${value}`) : weekday(Number(value)),
  }));
  const submit = handleSubmit((wish) => {
    onWeek(filled(week, wish));
  });
  const isOnQuarter = (time: string): boolean | string => isQuarter(time) || t('demand.wholeQuarters');
  const time = { type: 'time', step: 900 } as const;
  return (
    <FieldGroup title={t('demand.fill')}>
      <Group gap="sm" align="start">
        <NativeSelect label={t('rota.days')} data={days} {...register('days')} />
        <TextInput
          {...time}
          label={t('rota.needFrom')}
          error={formState.errors.from?.message}
          {...register('from', { validate: isOnQuarter })}
        />
        <TextInput
          {...time}
          label={t('rota.needTo')}
          error={formState.errors.to?.message}
          {...register('to', {
            validate: {
              isOnQuarter,
              isAfter: (to) => endOf(to) > minutesOf(getValues('from')) || t('demand.fillOrder'),
            },
          })}
        />
        <TextInput
          {...{ type: 'number', min: 0, max: 2_000, w: '6rem' }}
          label={t('rota.people')}
          error={formState.errors.people?.message}
          {...register('people', { validate: (people) => /^\d{1,4}$/.test(people) || t('demand.why-people') })}
        />
        {/* Not a form of its own: a form cannot stand in another. */}
        <Button mt={25} variant="default" onClick={() => void submit()}>
          {t('demand.fillIn')}
        </Button>
      </Group>
    </FieldGroup>
  );
}

const isQuarter = (time: string): boolean => /^\d\d:(00|15|30|45)$/.test(time);

/** Midnight is the end of the day. */
const endOf = (to: string): number => minutesOf(to) || QUARTERS * QUARTER;

function filled(week: Week, { days, from, to, people }: NeedWish): Week {
  const chosen = weekdaysOf(days);
  return week.map((day, at) => {
    if (!chosen.includes(at + 1)) return day;
    const next = [...day];
    fill(next, minutesOf(from) / QUARTER, endOf(to) / QUARTER, Number(people));
    return next;
  });
}
