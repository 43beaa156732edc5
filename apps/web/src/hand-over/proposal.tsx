import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { api } from '../api/api';
import type { Handoff, PromiseBody } from '../api/views';
import { ProblemNote } from '../look/problem-note';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { numberSaid } from './number-said';
import { useAct } from './use-act';

interface Wish {
  readonly kind: 'callback' | 'appointment';
  readonly number: string;
  /** As `datetime-local` has it: the time on this machine's wall. */
  readonly at: string;
}

/** Nobody was free within the hold: a callback with an owner, or an appointment. The number is asked for now, and not before. */
export function Proposal({ handoff }: { readonly handoff: Handoff }) {
  const { t, language } = useLanguage();
  const acting = useAct(handoff.handoffId);
  const { register, control, handleSubmit, setValue } = useForm<Wish>({
    defaultValues: { kind: 'callback', number: handoff.contact.number ?? numberSaid(handoff.handoffId), at: '' },
  });
  const kind = useWatch({ control, name: 'kind' });
  const { proposal } = handoff;
  if (!proposal || handoff.state === 'ended' || handoff.state === 'promised') return null;
  const submit = handleSubmit((wish) => {
    acting.mutate({ act: 'promise', promise: promiseOf(wish) });
  });
  const when = timeInWords(proposal.dueAt, language);
  return (
    <Alert variant="light" title={t('follow.proposal', { name: proposal.owner.name, time: when })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('follow.promise')}
            data={[
              { value: 'callback', label: t('follow.promise') },
              { value: 'appointment', label: t('follow.appointment') },
            ]}
            value={kind}
            onChange={(value) => {
              setValue('kind', value);
            }}
          />
          {kind === 'appointment' && (
            <TextInput type="datetime-local" required label={t('follow.appointmentAt')} {...register('at')} />
          )}
          <TextInput
            type="tel"
            label={t('follow.number')}
            description={t('follow.numberUse')}
            autoComplete="off"
            {...register('number')}
          />
          <Group>
            <Button type="submit" loading={acting.isPending}>
              {kind === 'callback' ? t('follow.promise') : t('follow.appointment')}
            </Button>
          </Group>
          <ProblemNote error={acting.error} />
        </Stack>
      </form>
    </Alert>
  );
}

function promiseOf({ kind, number, at }: Wish): PromiseBody {
  return {
    kind,
    ...(number.trim() && { number: number.trim() }),
    ...(kind === 'appointment' && at && { dueAt: new Date(at).toISOString() }),
  };
}

/** A promise without a number: which one may be called? */
export function NumberMissing({ handoff }: { readonly handoff: Handoff }) {
  const { t, said } = useLanguage();
  const queries = useQueryClient();
  const { handoffId } = handoff;
  const { register, handleSubmit } = useForm({ defaultValues: { number: numberSaid(handoffId) } });
  const keeping = useMutation({
    mutationFn: (number: string) =>
      api.PUT('/v1/handoffs/{handoffId}/contact', { params: { path: { handoffId } }, body: { number } }),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/handoffs') }),
  });
  if (!handoff.promise || handoff.promise.reachable || !handoff.ask) return null;
  const submit = handleSubmit(({ number }) => {
    keeping.mutate(number.trim());
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text fw={600}>{said(handoff.ask)}</Text>
        <TextInput
          type="tel"
          required
          label={t('follow.number')}
          description={t('follow.numberUse')}
          autoComplete="off"
          {...register('number', { required: true })}
        />
        <Group>
          <Button type="submit" loading={keeping.isPending}>
            {t('follow.numberKeep')}
          </Button>
        </Group>
        <ProblemNote error={keeping.error} />
      </Stack>
    </form>
  );
}
