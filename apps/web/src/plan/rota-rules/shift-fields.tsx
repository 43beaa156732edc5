import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Card, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../field-group';
import { useInWords } from '../rota/in-words';
import { isNamedTwice, NEW_SHIFT, type RulesWish } from './rules-wish';

/** The most that the service takes. */
const MOST = 12;
const EVERY = [15, 30, 60, 120, 240];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

type Form = UseFormReturn<RulesWish>;

/** Kinds of shift: how long, when they may begin, on which days. */
export function ShiftFields({ form }: { readonly form: Form }) {
  const { t } = useLanguage();
  const rows = useFieldArray({ control: form.control, name: 'shifts' });
  return (
    <FieldGroup title={t('rules.shifts')} means={t('rules.shiftsMean')}>
      {rows.fields.map((row, at) => (
        <ShiftCard
          key={row.id}
          {...{ form, at }}
          onRemove={
            rows.fields.length > 1
              ? () => {
                  rows.remove(at);
                }
              : undefined
          }
        />
      ))}
      {rows.fields.length < MOST && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              rows.append(NEW_SHIFT);
            }}
          >
            {t('rules.addShift')}
          </Button>
        </Group>
      )}
    </FieldGroup>
  );
}

interface CardProps {
  readonly form: Form;
  readonly at: number;
  readonly onRemove: (() => void) | undefined;
}

function ShiftCard({ form, at, onRemove }: CardProps) {
  const { t } = useLanguage();
  const { register, formState, getValues } = form;
  const wrong = formState.errors.shifts?.[at];
  const title = t('rules.shift', { number: at + 1 });
  const isInOrder = (latest: string): boolean => latest >= getValues(`shifts.${at}.earliest`);
  return (
    <Card withBorder component="fieldset" aria-label={title}>
      <Stack gap="sm">
        <Group align="start">
          <TextInput
            required
            maxLength={60}
            pattern=".*[A-Za-z0-9].*"
            label={t('rules.name')}
            error={wrong?.name?.message}
            {...register(`shifts.${at}.name`, {
              validate: () => !isNamedTwice(getValues('shifts'), at) || t('rules.twice'),
            })}
          />
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
        </Group>
        <Weekdays {...{ form, at }} />
        {onRemove && (
          <Group>
            <Button variant="subtle" color="gray" onClick={onRemove}>
              {t('rules.remove', { name: title })}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

export const TIME = { type: 'time', step: 900, required: true } as const;

function Weekdays({ form, at }: Omit<CardProps, 'onRemove'>) {
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
