import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { api } from '../../api/api';
import { keyOf } from '../../api/key-of';
import { Problem } from '../../api/problem';
import type { Reason } from '../../api/views';
import { ChoosePerson } from '../../app/choose-person';
import { PlanOutcome } from '../../app/plan/plan-outcome';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { useSession } from '../../session/session';
import { NameFields } from './name-fields';
import { NumberField } from './number-field';
import { placeOfFault } from './place-of-fault';
import { bodyOf, planOf, wishOf, type ReasonWish } from './reason-wish';
import { StepFields } from './step-fields';
import { Theirs } from './theirs';
import { isStale, useSaveReason } from './use-save-reason';

const MOST_HOURS = 168;
const TRIES = ['manager', 'hr'];

interface Props {
  /** Undefined: a new one. */
  readonly reason: Reason | undefined;
  /** Those that there are, whose keys are taken. */
  readonly reasons: readonly Reason[];
  readonly onSaved: (reasonId: string) => void;
  readonly onLeave: () => void;
}

/** A reason being written: what it is called, who is asked in which order; tried, then saved over what was seen. */
export function ReasonForm({ reason, reasons, onSaved, onLeave }: Props) {
  const { t, said } = useLanguage();
  const { roles = [] } = useSession();
  // What is written goes over this one; another only after it was shown.
  const [seen, see] = useState(reason);
  const form = useForm<ReasonWish>({ defaultValues: wishOf(reason) });
  const trying = useTry(reason);
  const saving = useSaveReason(({ reasonId }) => {
    onSaved(reasonId);
  });
  const unsaved = useUnsaved(form.formState.isDirty);
  const isTakenOver = Boolean(seen?.plan?.lastResort);
  const mayTry = roles.some((role) => TRIES.includes(role));
  const saveOver = (over: Reason | undefined) =>
    form.handleSubmit((wish) => {
      see(over);
      const body = bodyOf(wish, over?.key ?? newKey(wish.nameEn || wish.nameId, reasons));
      // Only a draft and a new one say here whether they can be chosen; somebody may have switched another one meanwhile.
      saving.mutate({ seen: over, body: over?.plan?.lastResort ? { ...body, active: over.active } : body });
    });
  const save = saveOver(seen);
  const tryIt = form.handleSubmit((wish) => {
    saving.reset();
    trying.mutate(wish);
  });
  const first = mayTry && isTakenOver ? tryIt : save;
  useFaultsAtFields(form, saving.error ?? trying.error);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const latest = reasons.find(({ reasonId }) => reasonId === seen?.reasonId);
  return (
    <Card withBorder component="form" noValidate onSubmit={(event: SyntheticEvent) => void first(event)}>
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3" ref={title} tabIndex={-1}>
            {reason ? t('reasons.formChange', { reason: said(reason.name) }) : t('reasons.formNew')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('reasons.formLead')}
          </Text>
        </div>
        <NameFields form={form} />
        <StepFields form={form} />
        <Controller
          control={form.control}
          name="lastResort"
          rules={{ required: t('who.choose') }}
          render={({ field: { value, onChange }, fieldState }) => (
            <ChoosePerson
              label={t('reasons.lastResortLabel')}
              help={t('reasons.lastResortMeans')}
              nobody={t('who.nobody')}
              chosen={value}
              error={fieldState.error?.message}
              onChoose={onChange}
            />
          )}
        />
        <Group align="start">
          <NumberField form={form} name="priority" label={t('plan.priority')} from={0} to={100} />
          {mayTry && isTakenOver && (
            <NumberField form={form} name="hours" label={t('plan.hours')} from={0} to={MOST_HOURS} />
          )}
        </Group>
        {!isTakenOver && (
          <Checkbox
            label={t('reasons.canBeChosen')}
            description={t('reasons.canBeChosenMeans')}
            {...form.register('active')}
          />
        )}
        {mayTry && (
          <Text size="sm" c="dimmed">
            {t(isTakenOver ? 'plan.hint' : 'reasons.notTried')}
          </Text>
        )}
        {isStale(saving.error) && latest && latest.version !== seen?.version ? (
          <Theirs
            reason={latest}
            onTake={() => {
              form.reset(wishOf(latest));
              see(latest);
              saving.reset();
            }}
            onKeep={() => void saveOver(latest)()}
          />
        ) : (
          <ProblemNote error={saving.error ?? trying.error} />
        )}
        <Group>
          {mayTry && isTakenOver && (
            <Button type="submit" variant="default" loading={trying.isPending}>
              {t('plan.try')}
            </Button>
          )}
          <Button
            type={first === save ? 'submit' : 'button'}
            loading={saving.isPending}
            {...(first !== save && { onClick: (event: SyntheticEvent) => void save(event) })}
          >
            {t('reasons.save')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              unsaved.leave(onLeave);
            }}
          >
            {t('reasons.leaveIt')}
          </Button>
        </Group>
        {unsaved.question}
        {trying.data && <PlanOutcome trial={trying.data} hours={trying.variables.hours} />}
      </Stack>
    </Card>
  );
}

function useTry(reason: Reason | undefined) {
  return useMutation({
    mutationFn: async (wish: ReasonWish) => {
      const { data } = await api.POST('/v1/routing/reasons/{id}/preview', {
        params: { path: { id: reason?.reasonId ?? '' } },
        body: { plan: planOf(wish), priority: wish.priority, lookBackHours: wish.hours },
      });
      if (!data) throw new Error('A trial was answered without an outcome.');
      return data;
    },
  });
}

/** Marks what the service refused at the field that it names, the first of them with the focus. */
function useFaultsAtFields({ setError, getValues }: ReturnType<typeof useForm<ReasonWish>>, error: unknown): void {
  const { t } = useLanguage();
  useEffect(() => {
    if (!(error instanceof Problem)) return;
    const message = t(
      error.code === 'directory.names-unknown'
        ? 'reasons.isGone'
        : error.code === 'reason.plan-ends-with-nobody'
          ? 'reasons.lastResortNeeds'
          : 'reasons.notTaken',
    );
    const places = error.faults.flatMap(({ path }) => placeOfFault(path, getValues()) ?? []);
    places.forEach((place, nth) => {
      setError(place, { type: 'server', message }, { shouldFocus: nth === 0 });
    });
    // Once for each refusal, not whenever something is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);
}

/** As the services name things, and unlike any other: nobody at this page reads it. */
function newKey(name: string, reasons: readonly Reason[]): string {
  const key = keyOf(name);
  const isTaken = (wanted: string): boolean => reasons.some((each) => each.key === wanted);
  const nth = [...reasons.keys(), reasons.length].find((at) => !isTaken(at === 0 ? key : `${key}-${at + 1}`)) ?? 0;
  return nth === 0 ? key : `${key}-${nth + 1}`;
}
