import { Badge, Group, Text } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import type { Line } from './choice';

/** One line of what can be chosen; of a person also what they are, and whether they could be asked now. */
export function ChoiceLine({ line: { label, about, free } }: { readonly line: Line }) {
  const { t } = useLanguage();
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text component="bdi">{label}</Text>
        {about && (
          // Softer in either colour of its line: what is chosen is white on green.
          <Text size="sm" opacity={0.8}>
            {about}
          </Text>
        )}
      </div>
      {free !== undefined && (
        <Badge variant={free ? 'filled' : 'default'} tt="none" flex="none">
          {free ? t('handOver.freeNow') : t('handOver.notNow')}
        </Badge>
      )}
    </Group>
  );
}
