import { Badge, Group } from '@mantine/core';
import { $api } from '../api/api';
import type { Handoff } from '../api/views';
import { inLanguageName } from '../language/spoken-languages';
import { useLanguage } from '../language/use-language';

/** From this priority of a reason on (0–100) it is called urgent; 50 is usual. */
const URGENT = 70;

/** In a few words: how they are there, in which language, and how urgent it is. */
export function Circumstances({
  handoff,
  withoutLanguage,
}: {
  readonly handoff: Handoff;
  readonly withoutLanguage: boolean;
}) {
  const { t, language } = useLanguage();
  const reasons = $api.useQuery('get', '/v1/reasons', {}, { staleTime: 300_000 });
  const reason = reasons.data?.reasons.find(({ reasonId }) => reasonId === handoff.reason.reasonId);
  const calm = [
    t(`deskChannel.${handoff.channel}`),
    ...(handoff.comes ? [t(`deskComes.${handoff.comes}`, { sender: handoff.holder.name })] : []),
    ...(handoff.language === null ? [] : [inLanguageName(handoff.language, language)]),
    ...(withoutLanguage ? [t('desk.withoutLanguage')] : []),
    ...(handoff.tier > 0 ? [t('desk.tier', { tier: handoff.tier })] : []),
  ];
  const loud = [
    ...((reason?.priority ?? 0) >= URGENT ? [t('desk.urgent')] : []),
    ...(handoff.upset ? [t('desk.upset')] : []),
  ];
  return (
    <Group gap={6} mt={6}>
      {loud.map((word) => (
        <Badge key={word} color="red.9" variant="filled" size="lg" tt="none">
          {word}
        </Badge>
      ))}
      {calm.map((word) => (
        <Badge
          key={word}
          variant="default"
          size="lg"
          tt="none"
          h="auto"
          styles={{ label: { whiteSpace: 'normal', overflow: 'visible' } }}
        >
          {word}
        </Badge>
      ))}
    </Group>
  );
}
