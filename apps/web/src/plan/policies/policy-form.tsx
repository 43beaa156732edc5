import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useForm } from 'react-hook-form';
import type { Policy } from '../../api/views';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { useLanguage } from '../../language/use-language';
import { PolicyFields } from './policy-fields';
import { emptyWish, wishOf, type PolicyWish } from './policy-wish';
import { useSaving } from './use-saving';
import { WhatItComesTo } from './what-it-comes-to';

interface Props {
  /** Undefined: a new one. */
  readonly policy: Policy | undefined;
  readonly onDone: (search: { policy?: string }) => void;
}

/** A version of a policy: written, then looked at (whom it is for, what it is in conflict with), then saved. */
export function PolicyForm({ policy, onDone }: Props) {
  const { t } = useLanguage();
  const today = new Date().toLocaleDateString('sv-SE');
  const form = useForm<PolicyWish>({ defaultValues: policy ? wishOf(policy, today) : emptyWish(today) });
  const unsaved = useUnsaved(form.formState.isDirty);
  const { trying, saving } = useSaving(policy, (policyId) => {
    unsaved.saved();
    onDone({ policy: policyId });
  });
  const [asked, setAsked] = useState<PolicyWish | null>(null);
  const submit = form.handleSubmit((wish) => {
    setAsked(wish);
    trying.mutate(wish);
  });
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Title order={2} size="h3">
          {policy ? t('policies.change') : t('policies.add')}
        </Title>
        <PolicyFields form={form} isNew={policy === undefined} />
        <ProblemNote error={trying.error} />
        <Group>
          <Button type="submit" loading={trying.isPending}>
            {t('policies.look')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              unsaved.leave(() => {
                onDone(policy ? { policy: policy.policyId } : {});
              });
            }}
          >
            {t('policies.leaveIt')}
          </Button>
        </Group>
        {unsaved.question}
      </Stack>
      {trying.data && asked && (
        <WhatItComesTo
          tried={trying.data}
          isSaving={saving.isPending}
          error={saving.error}
          onSave={() => {
            saving.mutate(asked);
          }}
          onClose={() => {
            trying.reset();
            saving.reset();
          }}
        />
      )}
    </Card>
  );
}
