import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { Handoff } from '../api/views';
import { addressOf } from '../look/address-of';
import { CopyText } from '../look/copy-text';
import { useLanguage } from '../language/use-language';

type Way = NonNullable<Handoff['connect']>['alternatives'][number];

/** How the sender brings the contact to the receiver: the best way large, the others below. */
export function HowToConnect({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const { connect, receiver, comes } = handoff;
  const isFetched = comes === 'fetched';
  if (!connect && !isFetched) return <Text>{t('follow.noWay', { name: receiver?.name ?? '' })}</Text>;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('follow.connect')}
        </Title>
        {isFetched && (
          <Text size="xl" fw={700}>
            {t('follow.fetched', { name: receiver?.name ?? '' })}
          </Text>
        )}
        {connect && !isFetched && (
          <Group justify="space-between">
            <Text size="xl" fw={700}>
              {t(`follow.${connect.by}`)} <WayTo way={connect} />
            </Text>
            <CopyText text={connect.to} />
          </Group>
        )}
        {connect?.alternatives.map((way) => (
          <Text key={way.by} size="sm" c="dimmed">
            {t(`follow.${way.by}`)} <WayTo way={way} />
          </Text>
        ))}
      </Stack>
    </Card>
  );
}

function WayTo({ way: { by, to } }: { readonly way: Way }) {
  const href = addressOf(by, to);
  if (href === undefined) return <bdi>{to}</bdi>;
  return (
    <Anchor href={href} inherit underline="always" {...(by === 'chat' && { target: '_blank', rel: 'noreferrer' })}>
      <bdi>{to}</bdi>
    </Anchor>
  );
}
