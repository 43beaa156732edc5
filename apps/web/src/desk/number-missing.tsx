import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useAsk } from './use-ask';

/** I am to get back to somebody whose number nobody knows: whoever had them before may, and here it is noted, with what it is used for. */
export function NumberMissing({ handoff: { handoffId, holder } }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const { register, handleSubmit } = useForm({ defaultValues: { number: '' } });
  const keeping = useAsk((number: string) =>
    api.PUT('/v1/handoffs/{handoffId}/contact', { params: { path: { handoffId } }, body: { number } }),
  );
  const submit = handleSubmit(({ number }) => {
    if (number.trim() !== '') keeping.mutate(number.trim());
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Text size="sm">{t('desk.noNumber', { sender: holder.name })}</Text>
        <Group gap="sm" align="end">
          <TextInput
            type="tel"
            required
            label={t('desk.theirNumber')}
            description={t('desk.numberUse')}
            autoComplete="off"
            {...register('number', { required: true })}
          />
          <Button type="submit" variant="default" loading={keeping.isPending}>
            {t('desk.keepNumber')}
          </Button>
        </Group>
        <ProblemNote error={keeping.error} />
      </Stack>
    </form>
  );
}
