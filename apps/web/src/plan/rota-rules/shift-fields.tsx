import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';
import { useInWords } from '../rota/in-words';
import { RuleCards } from './rule-cards';
import type { RulesWish } from './rules-wish';

const EVERY = [15, 30, 60, 120, 240];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const TIME = { type: 'time', step: 900, required: true } as const;

interface Props {
  readonly form: UseFormReturn<RulesWish>;
}

/** Kinds of shift: how long, when they may begin, on which days. */
export function ShiftFields({ form }: Props) {
  const { t } = useLanguage();
  return (
    <FieldGroup title={t('rules.shifts')} means={t('rules.shiftsMean')}>
      <RuleCards
        form={form}
        of="shifts"
        fields={(at) => <When {...{ form, at }} />}
        below={(at) => <Weekdays {...{ form, at }} />}
      />
    </FieldGroup>
  );
}

interface OneProps extends Props {
  readonly at: number;
}

function When({ form: { register, formState, getValues }, at }: OneProps) {
  const { t } = useLanguage();
  const wrong = formState.errors.shifts?.[at];
  const isInOrder = (latest: string): boolean => latest >= getValues(`shifts.${at}.earliest`);
  return (
    <>
      <TextInput
        {...{ type: 'number', min: 1, max: 16, step: 0.25 }}
        required
        label={t('rules.length')}
        error={wrong?.hours?.message}
        {...register(`shifts.${at}.hours`)}
      />
      <TextInput {...TIME} label={t('rules.earliest')} {...register(`shifts.${at}.earliest`)} />
      <TextInput
        {...TIME}
        label={t('rules.latest')}
        error={wrong?.latest?.message}
        {...register(`shifts.${at}.latest`, { validate: (latest) => isInOrder(latest) || t('rules.order') })}
      />
      <NativeSelect
        label={t('rules.every')}
        data={EVERY.map((minutes) => ({ value: String(minutes), label: t('rules.everyMinutes', { minutes }) }))}
        {...register(`shifts.${at}.every`)}
      />
    </>
  );
}

function Weekdays({ form, at }: OneProps) {
  const { t } = useLanguage();
  const { weekday } = useInWords();
  return (
    <Controller
      control={form.control}
      name={`shifts.${at}.weekdays`}
      render={({ field: { value, onChange } }) => (
        <Checkbox.Group label={t('rules.weekdays')} value={value} onChange={onChange}>
          <Group gap="sm" pt="xs">
            {WEEKDAYS.map((day) => (
              <Checkbox key={day} value={String(day)} label={weekday(day)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    />
  );
}
