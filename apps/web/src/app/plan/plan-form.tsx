import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import type { Reason, ReasonBody } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { useSession } from '../../session/session';
import { ChoosePerson } from '../choose-person';
import { NumberField } from './number-field';
import { PlanOutcome } from './plan-outcome';
import { asItIs, bodyOf, planOf, wishOf, type ReasonWish } from './reason-wish';
import { StepFields } from './step-fields';
import { Theirs } from './theirs';
import { useFaultsAtFields } from './use-faults-at-fields';
import { isStale, useSaveReason } from './use-save-reason';
import { useTry } from './use-try';

const MOST_HOURS = 168;
const TRIES = ['manager', 'hr'];
const SAVES = ['hr', 'admin'];

interface Props {
  /** Undefined: a new one. */
  readonly reason: Reason | undefined;
  /** As it is saved by now, which may be by somebody else. */
  readonly latest: Reason | undefined;
  readonly keyOfNew?: (wish: ReasonWish) => string;
  readonly onSaved?: (saved: Reason) => void;
  /** Left out where the form stands in a dialog, which is closed. */
  readonly onLeave?: () => void;
  /** What stands above the plan. */
  readonly above?: (form: UseFormReturn<ReasonWish>) => ReactNode;
  /** What stands below it, of one that is not in use yet. */
  readonly ofDraft?: (form: UseFormReturn<ReasonWish>) => ReactNode;
}

/** The plan of a reason, all that there is of it: tried by whoever may, and saved over what was seen. The same at Floor and at Reasons: what is tried is what can be written. */
export function PlanForm({ reason, latest, keyOfNew, onSaved, onLeave, above, ofDraft }: Props) {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  const [mayTry, maySave] = [TRIES, SAVES].map((may) => roles.some((role) => may.includes(role)));
  // What is written goes over this one; another only after it was shown.
  const [seen, see] = useState(reason);
  const form = useForm<ReasonWish>({ defaultValues: wishOf(reason) });
  const { isDirty, dirtyFields } = form.formState;
  const unsaved = useUnsaved(
    maySave === true && isDirty && Object.keys(dirtyFields).some((field) => field !== 'hours'),
  );
  const trying = useTry(reason?.reasonId ?? '');
  const saving = useSaveReason((saved) => {
    see(saved);
    onSaved?.(saved);
  });
  const isTakenOver = Boolean(seen?.plan?.lastResort);
  const isTried = mayTry === true && isTakenOver;
  const submit = (what: (wish: ReasonWish) => void) => (event?: SyntheticEvent) => {
    // What the service refused may stand at something that has no field here.
    form.clearErrors();
    return form.handleSubmit(what)(event);
  };
  const bodyOver = (over: Reason | undefined, wish: ReasonWish): ReasonBody => {
    if (over && !above) return { ...asItIs(over), priority: wish.priority, plan: planOf(wish) };
    const body = bodyOf(wish, over?.key ?? keyOfNew?.(wish) ?? '');
    // Only a draft and a new one say here whether they can be chosen; somebody may have switched another one meanwhile.
    return over?.plan?.lastResort ? { ...body, active: over.active } : body;
  };
  const saveOver = (over: Reason | undefined) =>
    submit((wish) => {
      see(over);
      saving.mutate(
        { seen: over, body: bodyOver(over, wish) },
        {
          onSuccess: () => {
            form.reset(wish, { keepValues: true });
          },
        },
      );
    });
  const save = saveOver(seen);
  const tryIt = submit((wish) => {
    saving.reset();
    trying.mutate(wish);
  });
  const first = isTried ? tryIt : save;
  useFaultsAtFields(form, saving.error ?? trying.error);
  return (
    <form noValidate onSubmit={(event: SyntheticEvent) => void first(event)}>
      <Stack gap="lg">
        {above?.(form)}
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
          {isTried && <NumberField form={form} name="hours" label={t('plan.hours')} from={0} to={MOST_HOURS} />}
        </Group>
        {!isTakenOver && ofDraft?.(form)}
        {mayTry && (
          <Text size="sm" c="dimmed">
            {t(isTakenOver ? 'plan.hint' : 'reasons.notTried')}
          </Text>
        )}
        {isStale(saving.error) && latest && latest.version !== seen?.version ? (
          <Theirs reason={latest} means={t('reasons.theirsMeans')}>
            <Group>
              <Button variant="default" onClick={() => void saveOver(latest)()}>
                {t('reasons.keepMine')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  form.reset(wishOf(latest));
                  see(latest);
                  saving.reset();
                }}
              >
                {t('reasons.takeTheirs')}
              </Button>
            </Group>
          </Theirs>
        ) : (
          <ProblemNote error={saving.error ?? trying.error} />
        )}
        {!maySave && (
          <Text size="sm" c="dimmed">
            {t('plan.whoSaves')}
          </Text>
        )}
        <Group>
          {isTried && (
            <Button type="submit" variant={maySave ? 'default' : 'filled'} loading={trying.isPending}>
              {t('plan.try')}
            </Button>
          )}
          {maySave && (
            <Button
              type={isTried ? 'button' : 'submit'}
              loading={saving.isPending}
              {...(isTried && { onClick: (event: SyntheticEvent) => void save(event) })}
            >
              {t('reasons.save')}
            </Button>
          )}
          {onLeave && (
            <Button
              variant="subtle"
              onClick={() => {
                unsaved.leave(onLeave);
              }}
            >
              {t('reasons.leaveIt')}
            </Button>
          )}
        </Group>
        <Text role="status">{saving.isSuccess ? t('plan.saved') : ''}</Text>
        {unsaved.question}
        {trying.data && <PlanOutcome trial={trying.data} hours={trying.variables.hours} />}
      </Stack>
    </form>
  );
}
