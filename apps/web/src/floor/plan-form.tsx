import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { unchanged, type PlanChange } from './plan-change';
import type { Plan, ReasonWithPlan } from './views';
import look from './floor.module.css';

const MOST_HOURS = 168;

interface PlanFormProps {
  readonly reason: ReasonWithPlan;
  readonly plan: Plan;
  readonly busy: boolean;
  readonly onTry: (change: PlanChange) => void;
  /** Left out for whoever may not save it. */
  readonly onSave?: (change: PlanChange) => void;
}

/** What can be changed of a plan: how urgent it is, how long each step holds by itself, how many it asks at once, and whether it is there. */
export function PlanForm({ reason, plan, busy, onTry, onSave }: PlanFormProps) {
  const { t } = useLanguage();
  const { register, handleSubmit } = useForm<PlanChange>({ defaultValues: unchanged(plan, reason.priority) });
  const number = { type: 'number', inputMode: 'numeric', required: true } as const;
  const submit = handleSubmit(onTry);
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Group>
          <TextInput
            {...number}
            min={0}
            max={100}
            label={t('plan.priority')}
            {...register('priority', { valueAsNumber: true })}
          />
          <TextInput
            {...number}
            min={0}
            max={MOST_HOURS}
            label={t('plan.hours')}
            {...register('hours', { valueAsNumber: true })}
          />
        </Group>
        {plan.steps.map((step, index) => (
          <Stack key={index} gap={4} component="fieldset" className={look['step'] ?? ''}>
            <legend>
              <StepName number={index + 1} criteria={step.criteria} />
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
          <Button type="submit" loading={busy}>
            {t('plan.try')}
          </Button>
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

/** Whom a step asks, by the names of roles and teams; what it asks for beside them is left to the page that edits it whole. */
function StepName({
  number,
  criteria,
}: {
  readonly number: number;
  readonly criteria: Plan['steps'][number]['criteria'];
}) {
  const { t, said } = useLanguage();
  const { data: roles } = $api.useQuery('get', '/v1/roles');
  const { data: teams } = $api.useQuery('get', '/v1/teams');
  const ways = [criteria, ...(criteria.anyOf ?? [])];
  const names = ways.map(({ role, teamId, siteId }) =>
    [
      ...(role === undefined ? [] : [named(roles?.roles.find(({ key }) => key === role)?.name, role)]),
      ...(teamId === undefined ? [] : [named(teams?.teams.find((team) => team.teamId === teamId)?.name, teamId)]),
      ...(siteId === 'same' ? [t('plan.sameSite')] : []),
    ].join(', '),
  );
  function named(name: { readonly id: string; readonly en: string } | undefined, otherwise: string): string {
    return name ? said(name) : otherwise;
  }
  return <>{t('plan.step', { number, who: names.filter((name) => name !== '').join(' / ') || t('plan.anybody') })}</>;
}
