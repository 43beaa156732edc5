import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import type { Handoff } from '../api/views';
import { CopyText } from '../look/copy-text';
import { useLanguage } from '../language/use-language';
import { useMySite } from './use-my-site';
import { whatsappAddress } from './whatsapp-address';

/** Whoever wrote to me writes to the company instead: one tap, and the code says what it is about. Nothing where it has no number. */
export function WriteToUs({ handoff: { code } }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const number = useMySite('whatsappNumber')?.whatsappNumber;
  if (!number) return null;
  const address = whatsappAddress(number, code);
  return (
    <Card withBorder padding="lg" component="section">
      <Group justify="space-between">
        <Stack gap={0}>
          <Text fw={600}>{t('follow.writeToUs')}</Text>
          <Anchor
            href={address}
            target="_blank"
            rel="noreferrer"
            underline="always"
            style={{ overflowWrap: 'anywhere' }}
          >
            <bdi>{address}</bdi>
          </Anchor>
        </Stack>
        <CopyText text={address} />
      </Group>
    </Card>
  );
}
