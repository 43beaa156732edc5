import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import type { Reason, ReasonPlan } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { unchanged, type PlanChange } from './plan-change';
import { useNamesInPlans } from './use-names-in-plans';
import { whoInWords } from './who-in-words';

const MOST_HOURS = 168;

interface PlanFormProps {
  readonly reason: Reason;
  readonly plan: ReasonPlan;
  readonly busy: boolean;
  /** Left out for whoever may not try it. */
  readonly onTry?: (change: PlanChange) => void;
  /** Left out for whoever may not save it. */
  readonly onSave?: (change: PlanChange) => void;
}

/** What can be changed of a plan: how urgent it is, how long each step holds by itself, how many it asks at once, and whether it is there. */
export function PlanForm({ reason, plan, busy, onTry, onSave }: PlanFormProps) {
  const { language, t } = useLanguage();
  const nameOf = useNamesInPlans([plan]);
  // Values, not defaults: once it is saved, a step that was left out is no longer there to be left out.
  const { register, handleSubmit } = useForm<PlanChange>({ values: unchanged(plan, reason.priority) });
  const number = { type: 'number', inputMode: 'numeric', required: true } as const;
  const first = onTry ?? onSave;
  return (
    <form onSubmit={(event) => void (first && handleSubmit(first)(event))}>
      <Stack gap="sm">
        <Group>
          <TextInput
            {...number}
            min={0}
            max={100}
            label={t('plan.priority')}
            {...register('priority', { valueAsNumber: true })}
          />
          {onTry && (
            <TextInput
              {...number}
              min={0}
              max={MOST_HOURS}
              label={t('plan.hours')}
              {...register('hours', { valueAsNumber: true })}
            />
          )}
        </Group>
        {plan.steps.map((step, index) => (
          <Stack key={index} gap={4} component="fieldset" bd="1px solid var(--mantine-color-default-border)" bdrs="md">
            <legend>
              {t('plan.step', { number: index + 1, who: whoInWords(step.criteria, nameOf, { t, language }) })}
            </legend>
            <Group align="end">
              <TextInput
                {...number}
                min={0}
                max={86_400}
                label={t('plan.hold')}
                {...register(`steps.${index}.holdSeconds`, { valueAsNumber: true })}
              />
              <TextInput
                {...number}
                min={1}
                max={10}
                label={t('plan.atOnce')}
                {...register(`steps.${index}.askAtOnce`, { valueAsNumber: true })}
              />
              <Checkbox label={t('plan.out')} pb={8} {...register(`steps.${index}.out`)} />
            </Group>
          </Stack>
        ))}
        <Group>
          {onTry && (
            <Button type="submit" loading={busy}>
              {t('plan.try')}
            </Button>
          )}
          {onSave && (
            <Button variant="default" loading={busy} onClick={(event) => void handleSubmit(onSave)(event)}>
              {t('plan.save')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
