import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { api } from '../api/api';
import type { Handoff } from '../api/views';
import type { Choice } from '../app/choice';
import { randomKey } from '../app/sending';
import { useLanguage } from '../language/use-language';
import { fetchedPart } from '../look/part';
import { ProblemNote } from '../look/problem-note';
import { useAsk } from './use-ask';

const PassOnTo = fetchedPart(() => import('./pass-on-to').then(({ PassOnTo }) => PassOnTo));

/** They want something else: choosing what, or whom, passes them on, without losing their place. */
export function PassOn({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { handoffId } = handoff;
  // A key for each choice: where no answer came it is asked again, and whoever has only accepted has no part in it any more by then.
  const passing = useAsk(
    ({ to, key }: { readonly to: Choice; readonly key: string }) =>
      api.POST('/v1/handoffs/{handoffId}/correct-reason', {
        params: { path: { handoffId } },
        headers: { 'idempotency-key': key },
        body: to.kind === 'reason' ? { reasonKey: to.key } : { namedEmployeeId: to.employeeId },
      }),
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
          onChoose={(choice) => {
            close();
            passing.mutate({ to: choice, key: randomKey() });
          }}
          onClose={close}
        />
      )}
      <ProblemNote error={passing.error} />
    </>
  );
}
