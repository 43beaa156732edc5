import { Anchor, Badge, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import '@mantine/core/styles/Code.css';
import { Link } from '@tanstack/react-router';
import type { ApiKey } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { CopyText } from '../../look/copy-text';
import { useSession } from '../../session/session';

/** Whether an identity provider is connected, by which key, and what it takes to connect one. */
export function ScimConnection({ keys }: { readonly keys: readonly ApiKey[] }) {
  const { t, language } = useLanguage();
  const { roles = [] } = useSession();
  const address = `${window.location.origin}/scim/v2`;
  const time = (at: string): string => timeInWords(at, language);
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={2} size="h4">
            {t('incoming.scim')}
          </Title>
          <Badge variant="default" tt="none">
            {t(stateOf(keys))}
          </Badge>
        </Group>
        {keys.length === 0 && <Text>{t('incoming.how')}</Text>}
        <Group gap="sm">
          <Text>
            {t('incoming.address')}: <Code>{address}</Code>
          </Text>
          <CopyText text={address} />
        </Group>
        {keys.map(({ apiKeyId, name, usedAt, expiresAt }) => (
          <Text key={apiKeyId} size="sm">
            {[
              t('incoming.key', { name }),
              usedAt === null ? t('incoming.keyNever') : t('incoming.keyUsed', { time: time(usedAt) }),
              ...(expiresAt === null ? [] : [t('incoming.keyUntil', { time: time(expiresAt) })]),
            ].join(' · ')}
          </Text>
        ))}
        {roles.includes('admin') ? (
          <Anchor renderRoot={(props) => <Link to="/people/keys" {...props} />}>{t('incoming.toKeys')}</Anchor>
        ) : (
          <Text size="sm" c="dimmed">
            {t('incoming.askAdmin')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function stateOf(keys: readonly ApiKey[]) {
  const live = keys.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > Date.now());
  if (live.length === 0) return 'incoming.notConnected';
  return live.some(({ usedAt }) => usedAt !== null) ? 'incoming.isConnected' : 'incoming.neverSent';
}
