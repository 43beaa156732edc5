import { Button, Group, Text } from '@mantine/core';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { hasLine } from './has-line';
import { useAsk } from './use-ask';

type Step = 'connect' | 'not-picked-up' | 'cut-off';

const STEPS = [
  { step: 'connect', label: 'desk.connect' },
  { step: 'not-picked-up', label: 'desk.notPickedUp' },
  { step: 'cut-off', label: 'desk.cutOff' },
] as const;
/** Of somebody who stands here, or has written an e-mail, nothing rings and no line is cut. */
const STEPS_WITHOUT_LINE = [STEPS[0], { step: 'not-picked-up', label: 'desk.cannotAfterAll' }] as const;

/** Accepted, and not together yet. Not picked up: the next is asked. Cut off: I call back. */
export function ConnectionSteps({ handoff }: { readonly handoff: Handoff }) {
  const { t, said } = useLanguage();
  const telling = useAsk((step: Step) => tell(handoff.handoffId, step), handoff.handoffId);
  return (
    <div>
      {handoff.ask && (
        <Text mb="xs" role="status">
          {said(handoff.ask)}
        </Text>
      )}
      <Group gap="sm">
        {(hasLine(handoff) ? STEPS : STEPS_WITHOUT_LINE).map(({ step, label }) => (
          <Button
            key={step}
            size={step === 'connect' ? 'lg' : 'md'}
            variant={step === 'connect' ? 'filled' : 'default'}
            loading={telling.isPending && telling.variables === step}
            onClick={() => {
              telling.mutate(step);
            }}
          >
            {t(label)}
          </Button>
        ))}
      </Group>
      <ProblemNote error={telling.error} />
    </div>
  );
}

function tell(handoffId: string, step: Step) {
  const at = { params: { path: { handoffId } } };
  if (step === 'connect') return api.POST('/v1/handoffs/{handoffId}/connect', at);
  if (step === 'cut-off') return api.POST('/v1/handoffs/{handoffId}/cut-off', at);
  return api.POST('/v1/handoffs/{handoffId}/not-picked-up', at);
}
