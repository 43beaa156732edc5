import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Card, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { keyOf } from '../../api/key-of';
import type { Reason } from '../../api/views';
import { PlanForm } from '../../app/plan/plan-form';
import { useLanguage } from '../../language/use-language';
import { NameFields } from './name-fields';

interface Props {
  /** Undefined: a new one. */
  readonly reason: Reason | undefined;
  /** Those that there are, whose keys are taken. */
  readonly reasons: readonly Reason[];
  readonly onSaved: (reasonId: string) => void;
  readonly onLeave: () => void;
}

/** A reason being written: what it is called, and its plan. */
export function ReasonForm({ reason, reasons, onSaved, onLeave }: Props) {
  const { t, said } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <Card withBorder>
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3" ref={title} tabIndex={-1}>
            {reason ? t('reasons.formChange', { reason: said(reason.name) }) : t('reasons.formNew')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('reasons.formLead')}
          </Text>
        </div>
        <PlanForm
          reason={reason}
          latest={reasons.find(({ reasonId }) => reasonId === reason?.reasonId)}
          keyOfNew={({ nameId, nameEn }) => newKey(nameEn || nameId, reasons)}
          onSaved={({ reasonId }) => {
            onSaved(reasonId);
          }}
          onLeave={onLeave}
          above={(form) => <NameFields form={form} />}
          ofDraft={(form) => (
            <Checkbox
              label={t('reasons.canBeChosen')}
              description={t('reasons.canBeChosenMeans')}
              {...form.register('active')}
            />
          )}
        />
      </Stack>
    </Card>
  );
}

/** As the services name things, and unlike any other: nobody at this page reads it. */
function newKey(name: string, reasons: readonly Reason[]): string {
  const key = keyOf(name);
  const isTaken = (wanted: string): boolean => reasons.some((each) => each.key === wanted);
  const nth = [...reasons.keys(), reasons.length].find((at) => !isTaken(at === 0 ? key : `${key}-${at + 1}`)) ?? 0;
  return nth === 0 ? key : `${key}-${nth + 1}`;
}
