import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { mayBeTriedAgain } from '../api/problem';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { THEIR_NUMBER_MESSAGES } from './their-number.messages';

bring(THEIR_NUMBER_MESSAGES);

/** What a contact can be called back by, with what it is used for. */
export function TheirNumber(field: ComponentProps<typeof TextInput>) {
  const { t } = useLanguage();
  return (
    <TextInput type="tel" label={t('number.theirs')} description={t('number.use')} autoComplete="off" {...field} />
  );
}

interface Props {
  readonly handoffId: string;
  /** Why it is asked for. */
  readonly why: ReactNode;
  /** What was said of it at this browser, and is not sent yet. */
  readonly said?: string;
}

/** Somebody is to be called back whose number nobody knows: whoever learns it notes it. Twice is as once, so what got no answer is sent again. */
export function NumberMissing({ handoffId, why, said = '' }: Props) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const { register, handleSubmit } = useForm({ defaultValues: { number: said } });
  const keeping = useMutation({
    mutationFn: (number: string) =>
      api.PUT('/v1/handoffs/{handoffId}/contact', { params: { path: { handoffId } }, body: { number } }),
    retry: (count, error) => count < 3 && mayBeTriedAgain(error),
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => /^\/v1\/(desk|handoffs)/.test(String(queryKey[1])) }),
  });
  const submit = handleSubmit(({ number }) => {
    if (number.trim() !== '') keeping.mutate(number.trim());
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        {why}
        <Group gap="sm" align="end">
          <TheirNumber required {...register('number', { required: true })} />
          <Button type="submit" variant="default" loading={keeping.isPending}>
            {t('number.keep')}
          </Button>
        </Group>
        <ProblemNote error={keeping.error} />
      </Stack>
    </form>
  );
}
