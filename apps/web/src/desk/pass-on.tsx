import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { fetchedPart } from '../look/part';
import { ProblemNote } from '../look/problem-note';
import { useAsk } from './use-ask';

const PassOnTo = fetchedPart(() => import('./pass-on-to').then(({ PassOnTo }) => PassOnTo));

/** They want something else: choosing it corrects the reason and passes them on, without losing their place. */
export function PassOn({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { handoffId } = handoff;
  const passing = useAsk(
    (reasonId: string) =>
      api.POST('/v1/handoffs/{handoffId}/correct-reason', { params: { path: { handoffId } }, body: { reasonId } }),
    handoffId,
  );
  const close = (): void => {
    setChoosing(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="default"
        loading={passing.isPending}
        aria-expanded={choosing}
        onClick={() => {
          setChoosing(!choosing);
        }}
      >
        {t('desk.passOn')}
      </Button>
      {choosing && (
        <PassOnTo
          handoff={handoff}
          onChoose={(reasonId) => {
            close();
            passing.mutate(reasonId);
          }}
          onClose={close}
        />
      )}
      <ProblemNote error={passing.error} />
    </>
  );
}
