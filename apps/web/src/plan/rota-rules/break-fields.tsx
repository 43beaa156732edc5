import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Anchor, Button, Card, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../field-group';
import { isNamedTwice, NEW_BREAK, type RulesWish } from './rules-wish';

/** The most that the service takes. */
const MOST = 6;

type Form = UseFormReturn<RulesWish>;

/** Breaks in the order of the day, and how much work lies between them. */
export function BreakFields({ form }: { readonly form: Form }) {
  const { t } = useLanguage();
  const rows = useFieldArray({ control: form.control, name: 'breaks' });
  return (
    <FieldGroup title={t('rules.breaks')} means={t('rules.breaksMean')}>
      <Text size="sm">
        {t('rules.breaksPolicy')}{' '}
        <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/people/policies" {...props} />}>
          {t('rules.seePolicies')}
        </Anchor>
      </Text>
      {rows.fields.map((row, at) => (
        <BreakCard
          key={row.id}
          {...{ form, at }}
          onRemove={() => {
            rows.remove(at);
          }}
        />
      ))}
      {rows.fields.length < MOST && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              rows.append(NEW_BREAK);
            }}
          >
            {t('rules.addBreak')}
          </Button>
        </Group>
      )}
      <Between form={form} />
    </FieldGroup>
  );
}

interface CardProps {
  readonly form: Form;
  readonly at: number;
  readonly onRemove: () => void;
}

const HOURS = { type: 'number', step: 0.25, required: true } as const;

function BreakCard({ form, at, onRemove }: CardProps) {
  const { t } = useLanguage();
  const { register, formState, getValues } = form;
  const wrong = formState.errors.breaks?.[at];
  const title = t('rules.break', { number: at + 1 });
  const isInOrder = (latest: string): boolean => Number(latest) >= Number(getValues(`breaks.${at}.earliestHours`));
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
            {...register(`breaks.${at}.name`, {
              validate: () => !isNamedTwice(getValues('breaks'), at) || t('rules.twice'),
            })}
          />
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
            error={wrong?.latestHours?.message}
            {...register(`breaks.${at}.latestHours`, { validate: (latest) => isInOrder(latest) || t('rules.order') })}
          />
        </Group>
        <Group justify="space-between">
          <Checkbox label={t('rules.paid')} {...register(`breaks.${at}.paid`)} />
          <Button variant="subtle" color="gray" onClick={onRemove}>
            {t('rules.remove', { name: title })}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Between({ form: { register } }: { readonly form: Form }) {
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
