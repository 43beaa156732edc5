import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Anchor, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';
import { RuleCards } from './rule-cards';
import type { RulesWish } from './rules-wish';

const HOURS = { type: 'number', step: 0.25, required: true } as const;

interface Props {
  readonly form: UseFormReturn<RulesWish>;
}

/** Breaks in the order of the day, and how much work lies between them. */
export function BreakFields({ form }: Props) {
  const { t } = useLanguage();
  return (
    <FieldGroup title={t('rules.breaks')} means={t('rules.breaksMean')}>
      <Text size="sm">
        {t('rules.breaksPolicy')}{' '}
        <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/people/policies" {...props} />}>
          {t('rules.seePolicies')}
        </Anchor>
      </Text>
      <RuleCards
        form={form}
        of="breaks"
        fields={(at) => <When {...{ form, at }} />}
        below={(at) => <Checkbox label={t('rules.paid')} {...form.register(`breaks.${at}.paid`)} />}
      />
      <Between form={form} />
    </FieldGroup>
  );
}

function When({ form: { register, formState, getValues }, at }: Props & { readonly at: number }) {
  const { t } = useLanguage();
  const isInOrder = (latest: string): boolean => Number(latest) >= Number(getValues(`breaks.${at}.earliestHours`));
  return (
    <>
      <TextInput
        {...{ type: 'number', min: 15, max: 240, step: 15 }}
        required
        label={t('rules.minutes')}
        {...register(`breaks.${at}.minutes`)}
      />
      <TextInput
        {...{ ...HOURS, min: 0, max: 16 }}
        label={t('rules.fromHours')}
        {...register(`breaks.${at}.fromHours`)}
      />
      <TextInput
        {...{ ...HOURS, min: 0.25, max: 16 }}
        label={t('rules.afterEarliest')}
        {...register(`breaks.${at}.earliestHours`)}
      />
      <TextInput
        {...{ ...HOURS, min: 0.25, max: 16 }}
        label={t('rules.afterLatest')}
        error={formState.errors.breaks?.[at]?.latestHours?.message}
        {...register(`breaks.${at}.latestHours`, { validate: (latest) => isInOrder(latest) || t('rules.order') })}
      />
    </>
  );
}

function Between({ form: { register } }: Props) {
  const { t } = useLanguage();
  const quarters = { type: 'number', step: 15, required: true } as const;
  return (
    <Group align="end">
      <TextInput {...{ ...quarters, min: 0, max: 480 }} label={t('rules.apart')} {...register('apartMinutes')} />
      <TextInput {...{ ...HOURS, min: 1, max: 10 }} label={t('rules.restAfter')} {...register('restAfterHours')} />
      <TextInput {...{ ...quarters, min: 15, max: 120 }} label={t('rules.restMinutes')} {...register('restMinutes')} />
    </Group>
  );
}
