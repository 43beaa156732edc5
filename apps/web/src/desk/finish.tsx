import { Button, Group, Text } from '@mantine/core';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { hasLine } from './has-line';
import { useAsk } from './use-ask';

const OUTCOMES = ['helped', 'not-helped', 'sale'] as const;

/** It is over, and how: one tap. A conversation is completed, a callback or appointment kept. */
export function Finish({ handoff }: { readonly handoff: Handoff }) {
  const { handoffId, state } = handoff;
  const { t } = useLanguage();
  const promised = state === 'promised';
  const at = { params: { path: { handoffId } } };
  const finishing = useAsk(
    (outcome: (typeof OUTCOMES)[number]) =>
      promised
        ? api.POST('/v1/handoffs/{handoffId}/promise-kept', { ...at, body: { outcome } })
        : api.POST('/v1/handoffs/{handoffId}/complete', { ...at, body: { outcome } }),
    handoffId,
  );
  const cutting = useAsk(() => api.POST('/v1/handoffs/{handoffId}/cut-off', at), handoffId);
  return (
    <div>
      {promised && (
        <Text size="sm" fw={600} mb={4} aria-hidden>
          {t('desk.kept')}
        </Text>
      )}
      <Group gap="sm" role="group" aria-label={t(promised ? 'desk.kept' : 'desk.finish')}>
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            size={promised ? 'sm' : 'md'}
            variant={outcome === 'helped' ? 'filled' : 'default'}
            loading={finishing.isPending && finishing.variables === outcome}
            onClick={() => {
              finishing.mutate(outcome);
            }}
          >
            {t(`deskOutcome.${outcome}`)}
          </Button>
        ))}
        {!promised && hasLine(handoff) && (
          <Button
            variant="subtle"
            loading={cutting.isPending}
            onClick={() => {
              cutting.mutate(undefined);
            }}
          >
            {t('desk.cutOff')}
          </Button>
        )}
      </Group>
      <ProblemNote error={finishing.error ?? cutting.error} />
    </div>
  );
}
