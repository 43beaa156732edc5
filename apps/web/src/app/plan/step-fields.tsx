import { Button, Card, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import { useNamesInPlans } from './use-names-in-plans';
import { whoInWords, type NameOf } from './who-in-words';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';
import { NumberField } from './number-field';
import { MOST_STEPS, newStep, planOf, type ReasonWish } from './reason-wish';
import { condition, criteriaOf } from './who-wish';
import { WayFields } from './way-fields';

/** As many as criteria may have. */
const MOST_WAYS = 10;
const LONGEST_HOLD_SECONDS = 86_400;
const MOST_AT_ONCE = 10;

interface Props {
  readonly form: UseFormReturn<ReasonWish>;
}

/** The steps of a plan: each with whom it asks and for how long, moved, taken away, and added. */
export function StepFields({ form }: Props) {
  const { t } = useLanguage();
  const steps = useFieldArray({ control: form.control, name: 'steps' });
  const now = useWatch({ control: form.control, name: 'steps' });
  const nameOf = useNamesInPlans([planOf({ steps: now, lastResort: '' })]);
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [moved, setMoved] = useState<{ readonly to: number; readonly by: 'up' | 'down' }>();
  // Whoever moves a step by keyboard goes on from where it is.
  useEffect(() => {
    const step = moved && list.current?.children[moved.to];
    const button = step?.querySelector(`[data-move=${moved?.by ?? 'up'}]`) ?? step?.querySelector('[data-move]');
    if (button instanceof HTMLElement) button.focus();
  }, [moved]);
  const move = (from: number, by: 'up' | 'down'): void => {
    const to = by === 'up' ? from - 1 : from + 1;
    steps.move(from, to);
    setMoved({ to, by });
  };
  return (
    <FieldGroup title={t('reasons.steps')} means={t('reasons.stepsMean')}>
      <Stack gap="sm" ref={list}>
        {steps.fields.map(({ id }, at) => (
          <Card key={id} withBorder padding="sm" component="section" aria-label={t('reasons.step', { number: at + 1 })}>
            <OneStep {...{ form, at, nameOf }} />
            <Group gap="xs" pt="sm">
              {(['up', 'down'] as const)
                .filter((by) => (by === 'up' ? at > 0 : at < steps.fields.length - 1))
                .map((by) => (
                  <Button
                    key={by}
                    data-move={by}
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      move(at, by);
                    }}
                  >
                    {t(`reasons.${by}`)}
                    <VisuallyHidden>: {t('reasons.step', { number: at + 1 })}</VisuallyHidden>
                  </Button>
                ))}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  steps.remove(at);
                  add.current?.focus();
                }}
              >
                {t('reasons.removeStep')}
                <VisuallyHidden>: {t('reasons.step', { number: at + 1 })}</VisuallyHidden>
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
      <VisuallyHidden role="status">{moved && t('reasons.moved', { number: moved.to + 1 })}</VisuallyHidden>
      {steps.fields.length === 0 && <Text size="sm">{t('reasons.noSteps')}</Text>}
      {steps.fields.length < MOST_STEPS && (
        <Button
          ref={add}
          w="fit-content"
          variant="default"
          onClick={() => {
            steps.append(newStep());
          }}
        >
          {t('reasons.addStep')}
        </Button>
      )}
    </FieldGroup>
  );
}

interface StepProps extends Props {
  readonly at: number;
  readonly nameOf: NameOf;
}

function OneStep({ form, at, nameOf }: StepProps) {
  const { t, language } = useLanguage();
  const step = useWatch({ control: form.control, name: `steps.${at}` });
  const ways = useFieldArray({ control: form.control, name: `steps.${at}.ways` });
  const add = useRef<HTMLButtonElement>(null);
  const { common } = step;
  const hasCommon = ways.fields.length > 1 || common.all.length + common.not.length > 0;
  const who = whoInWords(criteriaOf(step), nameOf, { t, language });
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('plan.step', { number: at + 1, who })}</Text>
      {ways.fields.map(({ id }, nth) => (
        <WayFields
          key={id}
          {...{ form, nameOf }}
          at={`steps.${at}.ways.${nth}`}
          title={t(nth === 0 ? 'who.allOfThis' : 'who.orAllOfThis')}
          isEverybody={common.all.length + common.not.length === 0}
          {...(ways.fields.length > 1 && {
            onEmpty: () => {
              ways.remove(nth);
              add.current?.focus();
            },
          })}
        />
      ))}
      {ways.fields.length < MOST_WAYS && (
        <Button
          ref={add}
          w="fit-content"
          size="compact-sm"
          variant="default"
          onClick={() => {
            ways.append({ all: [condition('role')], not: [] });
          }}
        >
          {t('who.orOthers')}
        </Button>
      )}
      {hasCommon && <WayFields {...{ form, nameOf }} at={`steps.${at}.common`} title={t('who.common')} />}
      <Group align="end">
        <NumberField
          form={form}
          name={`steps.${at}.holdSeconds`}
          label={t('plan.hold')}
          from={0}
          to={LONGEST_HOLD_SECONDS}
        />
        <NumberField form={form} name={`steps.${at}.askAtOnce`} label={t('plan.atOnce')} from={1} to={MOST_AT_ONCE} />
      </Group>
    </Stack>
  );
}
