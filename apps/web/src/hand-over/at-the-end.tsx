import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import type { Handoff } from '../api/views';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';

/** The receipt: what became of it. */
export function AtTheEnd({ handoff: { receipt, promise } }: { readonly handoff: Handoff }) {
  const { t, language } = useLanguage();
  if (promise) return <Text size="lg">{t('follow.dueWithin', { time: timeInWords(promise.dueAt, language) })}</Text>;
  if (!receipt) return null;
  return (
    <Card withBorder padding="lg">
      <Stack gap="xs">
        <Group gap="sm">
          {receipt.outcome && (
            <Badge variant="light" tt="none">
              {t(`follow.${receipt.outcome}`)}
            </Badge>
          )}
          <Text c="dimmed">{timeInWords(receipt.endedAt, language)}</Text>
        </Group>
      </Stack>
    </Card>
  );
}
