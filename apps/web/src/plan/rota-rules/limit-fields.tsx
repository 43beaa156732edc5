import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';
import type { RulesWish } from './rules-wish';

const ZONES = [
  { value: 'Asia/Jakarta', label: 'WIB (Asia/Jakarta)' },
  { value: 'Asia/Makassar', label: 'WITA (Asia/Makassar)' },
  { value: 'Asia/Jayapura', label: 'WIT (Asia/Jayapura)' },
];

type Form = UseFormReturn<RulesWish>;

/** Core time, limits for everybody, and how fair it is. */
export function LimitFields({ form, zone }: { readonly form: Form; readonly zone: string }) {
  const { t } = useLanguage();
  const { register } = form;
  const zones = ZONES.some(({ value }) => value === zone) ? ZONES : [...ZONES, { value: zone, label: zone }];
  const number = { type: 'number', required: true } as const;
  return (
    <>
      <Flexitime form={form} />
      <FieldGroup title={t('rules.limits')} means={t('rules.limitsMean')}>
        <Group align="end">
          <TextInput
            {...{ ...number, min: 0, max: 24, step: 0.25 }}
            label={t('rules.between')}
            {...register('betweenHours')}
          />
          <TextInput
            {...{ ...number, min: 1, max: 70, step: 0.25 }}
            label={t('rules.weekHours')}
            {...register('weekHours')}
          />
          <TextInput {...{ ...number, min: 1, max: 7 }} label={t('rules.weekDays')} {...register('weekDays')} />
          <TextInput {...{ ...number, min: 1, max: 14 }} label={t('rules.inARow')} {...register('daysInARow')} />
          <NativeSelect label={t('rules.zone')} data={zones} {...register('timeZone')} />
        </Group>
        <Checkbox label={t('rules.holidays')} {...register('openOnHolidays')} />
      </FieldGroup>
      <FieldGroup title={t('rules.fairness')}>
        <Text size="sm">{t('rules.fairnessMeans')}</Text>
      </FieldGroup>
    </>
  );
}

function Flexitime({ form: { register, formState, getValues } }: { readonly form: Form }) {
  const { t } = useLanguage();
  const time = { type: 'time', step: 900 } as const;
  const isWhole = (to: string): boolean => (to === '') === (getValues('coreFrom') === '');
  return (
    <FieldGroup title={t('rules.flexitime')} means={t('rules.flexitimeMeans')}>
      <Group align="start">
        <TextInput {...time} label={t('rules.coreFrom')} {...register('coreFrom')} />
        <TextInput
          {...time}
          label={t('rules.coreTo')}
          error={formState.errors.coreTo?.message}
          {...register('coreTo', { validate: (to) => isWhole(to) || t('rules.both') })}
        />
      </Group>
    </FieldGroup>
  );
}
