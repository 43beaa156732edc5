import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useAsk } from './use-ask';
import { useUnsaved } from './unsaved-notes';

const FIELDS = ['name', 'number', 'note'] as const;

/** What has become known since: it goes with the contact, to whoever has them next. Nothing that stands here is lost: whatever ends the conversation keeps it. */
export function Notes({ handoff: { handoffId, contact } }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const { register, handleSubmit, formState, getValues, setValue, reset } = useForm({
    values: { name: contact.name ?? '', number: contact.number ?? '', note: contact.note ?? '' },
    // What is being written stays while the desk is read again.
    resetOptions: { keepDirtyValues: true },
  });
  const { isDirty, dirtyFields } = formState;
  const keep = async (): Promise<void> => {
    const written = getValues();
    const changed = FIELDS.filter((field) => dirtyFields[field]);
    await api.PUT('/v1/handoffs/{handoffId}/contact', {
      params: { path: { handoffId } },
      // Whoever has them now may have written, too: what was not touched here stays as it is.
      body: Object.fromEntries(changed.map((field) => [field, written[field].trim() || null])),
    });
    const now = getValues();
    reset(written);
    // What was written meanwhile is still to be kept.
    for (const field of FIELDS) if (now[field] !== written[field]) setValue(field, now[field], { shouldDirty: true });
  };
  const keeping = useAsk(keep);
  // Of somebody who was forgotten nothing is kept, and nothing that is done waits for it.
  useUnsaved(handoffId, isDirty && contact.erasedAt === null ? keep : undefined);
  if (contact.erasedAt !== null) return null;
  const submit = handleSubmit(() => {
    keeping.mutate(undefined);
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Textarea label={t('desk.note')} autosize={false} rows={2} maxLength={1_000} {...register('note')} />
        <Group gap="sm" align="end">
          <TextInput label={t('desk.name')} autoComplete="off" {...register('name')} />
          <TextInput label={t('desk.number')} type="tel" autoComplete="off" {...register('number')} />
          <Button type="submit" variant="default" disabled={!isDirty} loading={keeping.isPending}>
            {t('desk.keepNote')}
          </Button>
        </Group>
        <ProblemNote error={keeping.error} />
      </Stack>
    </form>
  );
}
