import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useAsk } from './use-ask';

/** What has become known since: it goes with the contact, to whoever has them next. */
export function Notes({ handoff: { handoffId, contact } }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const { register, handleSubmit, formState, reset } = useForm({
    values: { name: contact.name ?? '', number: contact.number ?? '', note: contact.note ?? '' },
    // What is being written stays while the desk is read again.
    resetOptions: { keepDirtyValues: true },
  });
  const keeping = useAsk(({ name, number, note }: { name: string; number: string; note: string }) =>
    api.PUT('/v1/handoffs/{handoffId}/contact', {
      params: { path: { handoffId } },
      body: { name: name.trim() || null, number: number.trim() || null, note: note.trim() || null },
    }),
  );
  if (contact.erasedAt !== null) return null;
  const submit = handleSubmit((values) => {
    keeping.mutate(values, {
      onSuccess: () => {
        reset(values);
      },
    });
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Textarea label={t('desk.note')} autosize={false} rows={2} maxLength={1_000} {...register('note')} />
        <Group gap="sm" align="end">
          <TextInput label={t('desk.name')} autoComplete="off" {...register('name')} />
          <TextInput label={t('desk.number')} type="tel" autoComplete="off" {...register('number')} />
          <Button type="submit" variant="default" disabled={!formState.isDirty} loading={keeping.isPending}>
            {t('desk.keepNote')}
          </Button>
        </Group>
        <ProblemNote error={keeping.error} />
      </Stack>
    </form>
  );
}
