import { Button, Card, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useFieldArray, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/api';
import type { RotaTerms } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { FieldGroup } from '../../look/field-group';
import { ChooseWeekday, FromTo } from './weekly-time';
import { KINDS, lineOf, NEW_LINE, USUAL, wishOf, type WishLine } from './wish-line';

/** The most that the service takes. */
const MOST = 40;

interface Wishes {
  readonly wishes: WishLine[];
}

/** One's own wishes: nobody asks why. */
export function WishesForm({ terms: { employeeId, wishes } }: { readonly terms: RotaTerms }) {
  const { t } = useLanguage();
  const form = useForm<Wishes>({ defaultValues: { wishes: wishes.map(lineOf) } });
  const rows = useFieldArray({ control: form.control, name: 'wishes' });
  const saving = useSavedWishes(employeeId);
  const { question } = useUnsaved(form.formState.isDirty);
  const submit = form.handleSubmit((wish) => {
    saving.mutate(wish.wishes, {
      onSuccess: () => {
        form.reset(wish, { keepValues: true });
      },
    });
  });
  const isFull = rows.fields.length >= MOST;
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {t('wishes.mine')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('wishes.mean')}
          </Text>
        </div>
        {rows.fields.length === 0 && <Text>{t('wishes.none')}</Text>}
        {rows.fields.map((row, at) => (
          <Line
            key={row.id}
            {...{ form, at }}
            onRemove={() => {
              rows.remove(at);
            }}
          />
        ))}
        {isFull ? (
          <Text>{t('wishes.most')}</Text>
        ) : (
          <>
            <Group>
              <Button
                variant="default"
                onClick={() => {
                  rows.append(NEW_LINE);
                }}
              >
                {t('wishes.add')}
              </Button>
            </Group>
            <Usual onChosen={rows.append} />
          </>
        )}
        <ProblemNote error={saving.error} />
        <div role="status">{saving.isSuccess && <Text>{t('wishes.saved')}</Text>}</div>
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('wishes.save')}
          </Button>
        </Group>
        {question}
      </Stack>
    </Card>
  );
}

function Usual({ onChosen }: { readonly onChosen: (line: WishLine) => void }) {
  const { t } = useLanguage();
  return (
    <FieldGroup title={t('wishes.usual')} means={t('wishes.usualMeans')}>
      <Group gap="xs">
        {(Object.keys(USUAL) as (keyof typeof USUAL)[]).map((time) => (
          <Button
            key={time}
            size="compact-sm"
            variant="default"
            onClick={() => {
              onChosen(USUAL[time]);
            }}
          >
            {t(`wishes.usual-${time}`)}
          </Button>
        ))}
      </Group>
    </FieldGroup>
  );
}

interface LineProps {
  readonly form: UseFormReturn<Wishes>;
  readonly at: number;
  readonly onRemove: () => void;
}

function Line({ form, at, onRemove }: LineProps) {
  const { t } = useLanguage();
  const { control, formState, getValues, register } = form;
  const kind = useWatch({ control, name: `wishes.${at}.kind` });
  const hasTime = kind === 'hours' || kind === 'break';
  const title = t('wishes.wish', { number: at + 1 });
  const isNoTime = (to: string): boolean => hasTime && to === getValues(`wishes.${at}.from`);
  return (
    <Group component="fieldset" aria-label={title} align="end" gap="sm" style={{ border: 0, margin: 0, padding: 0 }}>
      <NativeSelect
        label={t('wishes.kind')}
        data={KINDS.map((each) => ({ value: each, label: t(`wishes.kind-${each}`) }))}
        {...register(`wishes.${at}.kind`)}
      />
      {kind === 'day-off' && (
        <TextInput type="date" required label={t('wishes.date')} {...register(`wishes.${at}.date`)} />
      )}
      {kind !== 'day-off' && (
        <ChooseWeekday key={kind} isOne={kind === 'weekday-off'} field={register(`wishes.${at}.weekday`)} />
      )}
      {hasTime && (
        <FromTo
          from={register(`wishes.${at}.from`)}
          to={register(`wishes.${at}.to`, { validate: (to) => !isNoTime(to) || t('wishes.same') })}
          error={formState.errors.wishes?.[at]?.to?.message}
        />
      )}
      {kind === 'break' && (
        <TextInput
          {...{ type: 'number', min: 15, max: 60, step: 15, w: '8rem' }}
          required
          label={t('wishes.minutes')}
          {...register(`wishes.${at}.minutes`)}
        />
      )}
      <Button variant="subtle" color="gray" onClick={onRemove}>
        {t('wishes.remove', { name: title })}
      </Button>
    </Group>
  );
}

function useSavedWishes(employeeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (lines: readonly WishLine[]) =>
      api.PUT('/v1/employees/{id}/rota-wishes', {
        params: { path: { id: employeeId } },
        body: { wishes: lines.map(wishOf) },
      }),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes('rota-terms') }),
  });
}
