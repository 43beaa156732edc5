import { Stack, Text, VisuallyHidden } from '@mantine/core';
import type { Desk } from '../api/views';
import { useLanguage } from '../language/use-language';
import { OfferCard } from './offer-card';
import { useGone } from './use-gone';

interface Props {
  readonly desk: Desk;
  readonly clock: () => number;
  readonly shortcuts: boolean;
  readonly onAccepted: (handoffId: string) => void;
}

/** What I am asked, above everything else; the first to run out comes first, and the keys are for that one. */
export function Offers({ desk, clock, shortcuts, onAccepted }: Props) {
  const { t, said } = useLanguage();
  const gone = useGone(desk);
  const { offers } = desk;
  const [first] = offers;
  return (
    <Stack gap="md" component="section" aria-label={t('desk.offers')}>
      {/* Said at once, while the focus stays where somebody is writing. */}
      <VisuallyHidden role="alert">
        {first && t('desk.offerSaid', { sender: first.handoff.holder.name, reason: said(first.handoff.reason.name) })}
      </VisuallyHidden>
      {offers.map((offer) => (
        <OfferCard
          key={offer.offerId}
          offer={offer}
          clock={clock}
          shortcuts={shortcuts && offer === first}
          onAccepted={onAccepted}
        />
      ))}
      <div role="status">
        {gone && <Text c="dimmed">{t(`deskGone.${gone.because}`, { sender: gone.offer.handoff.holder.name })}</Text>}
      </div>
    </Stack>
  );
}
