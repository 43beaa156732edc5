import type { RefObject } from 'react';
import { api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { answering } from './answered';
import { Choices } from './choices';
import { useAsk } from './use-ask';

const REASONS = ['with-customer', 'busy', 'not-mine', 'other'] as const;

/** Leaves it to somebody else, and says why: only I and my manager see that. */
export function Decline({
  offerId,
  buttonRef,
  shortcut,
}: {
  readonly offerId: string;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly shortcut: boolean;
}) {
  const { t } = useLanguage();
  const declining = useAsk((because: (typeof REASONS)[number]) =>
    answering(offerId, () =>
      api.POST('/v1/offers/{offerId}/decline', { params: { path: { offerId } }, body: { because } }),
    ),
  );
  return (
    <>
      <Choices
        size="lg"
        buttonRef={buttonRef}
        label={t(shortcut ? 'desk.declineKey' : 'desk.decline')}
        choices={REASONS.map((value) => ({ value, label: t(`deskDecline.${value}`) }))}
        loading={declining.isPending}
        onChoose={declining.mutate}
      />
      <ProblemNote error={declining.error} />
    </>
  );
}
