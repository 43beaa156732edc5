import { Alert, Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import type { Handoff, PromiseBody } from '../api/views';
import { TheirNumber } from '../app/their-number';
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
          <TheirNumber {...register('number')} />
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
