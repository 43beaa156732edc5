import { Button, Card, Group, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { isNamedTwice, NEW_BREAK, NEW_SHIFT, type RulesWish } from './rules-wish';

/** `most`: what the service takes. */
const KINDS = {
  shifts: { most: 12, least: 1, one: 'rules.shift', add: 'rules.addShift', fresh: NEW_SHIFT },
  breaks: { most: 6, least: 0, one: 'rules.break', add: 'rules.addBreak', fresh: NEW_BREAK },
} as const;

interface Props {
  readonly form: UseFormReturn<RulesWish>;
  readonly of: keyof typeof KINDS;
  /** What is said of one beside its name. */
  readonly fields: (at: number) => ReactNode;
  readonly below: (at: number) => ReactNode;
}

/** Kinds of shift, or of break: each a card with its name, which can be taken away, and one more below. */
export function RuleCards({ form, of, fields, below }: Props) {
  const { t } = useLanguage();
  const { most, least, one, add, fresh } = KINDS[of];
  const { register, formState, getValues, control } = form;
  const rows = useFieldArray({ control, name: of });
  return (
    <>
      {rows.fields.map((row, at) => {
        const title = t(one, { number: at + 1 });
        return (
          <Card key={row.id} withBorder component="fieldset" aria-label={title}>
            <Stack gap="sm">
              <Group align="start">
                <TextInput
                  required
                  maxLength={60}
                  pattern=".*[A-Za-z0-9].*"
                  label={t('rules.name')}
                  error={formState.errors[of]?.[at]?.name?.message}
                  {...register(`${of}.${at}.name`, {
                    validate: () => !isNamedTwice(getValues(of), at) || t('rules.twice'),
                  })}
                />
                {fields(at)}
              </Group>
              <Group justify="space-between" align="end">
                {below(at)}
                {rows.fields.length > least && (
                  <Button
                    variant="subtle"
                    color="gray"
                    onClick={() => {
                      rows.remove(at);
                    }}
                  >
                    {t('rules.remove', { name: title })}
                  </Button>
                )}
              </Group>
            </Stack>
          </Card>
        );
      })}
      {rows.fields.length < most && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              rows.append(fresh);
            }}
          >
            {t(add)}
          </Button>
        </Group>
      )}
    </>
  );
}
