import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { api } from '../api/api';
import type { DeskOffer } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Countdown } from '../look/countdown';
import { ProblemNote } from '../look/problem-note';
import { answering } from './answered';
import { Circumstances } from './circumstances';
import { Decline } from './decline';
import look from './desk.module.css';
import { Known } from './known';
import { useAsk } from './use-ask';
import { useShortcuts } from './use-shortcuts';

interface Props {
  readonly offer: DeskOffer;
  readonly clock: () => number;
  /** A and Enter take this one, D declines it. */
  readonly shortcuts: boolean;
  readonly onAccepted: (handoffId: string) => void;
}

/** Somebody is handed over to me: who they are and what is known, until when, and what I can do. */
export function OfferCard({ offer, clock, shortcuts, onAccepted }: Props) {
  const { t, said } = useLanguage();
  const { handoff, offerId, expiresAt, greeting } = offer;
  const params = { path: { offerId } };
  const accepting = useAsk(async () => {
    await answering(offerId, () => api.POST('/v1/offers/{offerId}/accept', { params }));
    onAccepted(handoff.handoffId);
  });
  const extending = useAsk(() => api.POST('/v1/offers/{offerId}/extend', { params }));
  const decline = useRef<HTMLButtonElement>(null);
  const accept = (): void => {
    if (!accepting.isPending) accepting.mutate(undefined);
  };
  const askWhy = (): void => {
    // On a telephone the button is below the fold.
    decline.current?.scrollIntoView({ block: 'center' });
    if (decline.current?.ariaExpanded !== 'true') decline.current?.click();
  };
  useShortcuts(shortcuts ? { a: accept, enter: accept, d: askWhy } : {});
  return (
    <Paper withBorder p="lg" className={look['offer'] ?? ''} component="article" aria-label={said(handoff.reason.name)}>
      <Stack gap="md">
        <div>
          <Text c="dimmed">{t('desk.offerFrom', { sender: handoff.holder.name })}</Text>
          <Title order={2}>{said(handoff.reason.name)}</Title>
          <Circumstances handoff={handoff} withoutLanguage={offer.stage.withoutLanguage ?? false} />
        </div>
        <Known handoff={handoff} />
        <Text>
          {t('desk.begin')} <q>{said(greeting)}</q>
        </Text>
        <Countdown until={expiresAt} clock={clock} say={(seconds) => t('desk.answerWithin', { seconds })} />
        <Group gap="sm" align="start">
          <Button size="lg" loading={accepting.isPending} onClick={accept}>
            {t(shortcuts ? 'desk.acceptKey' : 'desk.accept')}
          </Button>
          <Decline offerId={offerId} buttonRef={decline} shortcut={shortcuts} />
          {!extending.isSuccess && (
            <Button
              size="lg"
              variant="default"
              loading={extending.isPending}
              onClick={() => {
                extending.mutate(undefined);
              }}
            >
              {t('desk.moreTime')}
            </Button>
          )}
        </Group>
        <ProblemNote error={accepting.error ?? extending.error} />
      </Stack>
    </Paper>
  );
}
