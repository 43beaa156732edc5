import { Stack, Text, Title } from '@mantine/core';
import type { Desk } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Part } from '../look/part';
import { Conversation } from './conversation';
import { passingOn } from './in-hand';
import { PassingOn } from './passing-on';

/** Whoever is mine now: to be connected, or with me. */
export function Conversations({ desk, accepted }: { readonly desk: Desk; readonly accepted: string | undefined }) {
  const { t } = useLanguage();
  const { conversations, offers, presence } = desk;
  const passing = passingOn(desk);
  return (
    <Stack gap="md" component="section" aria-labelledby="conversations">
      <Title order={2} size="h3" id="conversations">
        {t('desk.conversations')}
      </Title>
      {conversations.length + passing.length === 0 && (
        <Text c="dimmed" size="lg">
          {t(offers.length > 0 ? 'desk.answerAbove' : whyNobody(presence))}
        </Text>
      )}
      {passing.map((handoff) => (
        <Part key={handoff.handoffId}>
          <PassingOn handoff={handoff} />
        </Part>
      ))}
      {conversations.map((handoff) => (
        <Part key={handoff.handoffId}>
          <Conversation handoff={handoff} desk={desk} justAccepted={handoff.handoffId === accepted} />
        </Part>
      ))}
    </Stack>
  );
}

function whyNobody({ availability, onShift }: Desk['presence']) {
  if (availability !== 'Available') return 'desk.notAsked';
  return onShift ? 'desk.nobodyYet' : 'desk.nobodyOffShift';
}
