import { Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { ApiKey } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage, type Speech } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { isOver } from './is-over';
import { scopeInWords } from './scopes';

interface Props {
  readonly title: string;
  readonly keys: readonly ApiKey[];
  /** Said where there are none; left out: nothing is shown then. */
  readonly emptyText?: string;
}

/** Keys, the newest first. */
export function KeyList({ title, keys, emptyText }: Props) {
  if (keys.length === 0 && emptyText === undefined) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {title}
      </Title>
      {keys.length === 0 && <Text c="dimmed">{emptyText}</Text>}
      {keys.map((key) => (
        <OneKey key={key.apiKeyId} apiKey={key} />
      ))}
    </Stack>
  );
}

function OneKey({ apiKey }: { readonly apiKey: ApiKey }) {
  const { t, language } = useLanguage();
  const { name, prefix, scopes, usedAt } = apiKey;
  return (
    <Card withBorder padding="md">
      <Group justify="space-between" align="start" gap="sm">
        <Stack gap={4} flex={1} miw="16rem">
          <Title order={3} size="h5">
            <bdi>{name}</bdi>
          </Title>
          <List size="sm">
            {scopes.map((scope) => (
              <List.Item key={scope}>{scopeInWords(scope, t)}</List.Item>
            ))}
          </List>
          <Text size="sm">
            {usedAt === null ? t('keys.neverUsed') : t('keys.used', { time: timeInWords(usedAt, language) })}
          </Text>
          <Text size="sm" c="dimmed">
            <bdi>smb_{prefix}_…</bdi> · {historyOf(apiKey, { t, language }).join(' · ')}
          </Text>
        </Stack>
        {!isOver(apiKey) && <Revoke apiKey={apiKey} />}
      </Group>
    </Card>
  );
}

function historyOf(apiKey: ApiKey, { t, language }: Pick<Speech, 't' | 'language'>): string[] {
  const { createdAt, createdBy, expiresAt, revokedAt } = apiKey;
  const time = timeInWords(createdAt, language);
  const made = createdBy ? t('keys.madeBy', { time, name: createdBy.name }) : t('keys.madeBySomebody', { time });
  if (revokedAt !== null) return [made, t('keys.revoked', { time: timeInWords(revokedAt, language) })];
  if (expiresAt === null) return [made, t('keys.endless')];
  return [made, t(isOver(apiKey) ? 'keys.expired' : 'keys.expires', { time: timeInWords(expiresAt, language) })];
}

function Revoke({ apiKey: { apiKeyId, name } }: { readonly apiKey: ApiKey }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const revoking = $api.useMutation('delete', '/v1/api-keys/{id}', {
    onSuccess: async () => {
      ask(false);
      await queries.invalidateQueries({ queryKey: ['get', '/v1/api-keys'] });
    },
  });
  const keep = (): void => {
    ask(false);
  };
  return (
    <>
      <Button
        variant="default"
        aria-label={t('keys.revokeNamed', { name })}
        onClick={() => {
          ask(true);
        }}
      >
        {t('keys.revoke')}
      </Button>
      <Dialog opened={asking} onClose={keep} title={t('keys.revokeNamed', { name })}>
        <Stack gap="md">
          <Text>{t('keys.revokeSure')}</Text>
          <ProblemNote error={revoking.error} />
          <Group justify="end">
            <Button variant="default" onClick={keep}>
              {t('keys.keep')}
            </Button>
            <Button
              color="red.9"
              loading={revoking.isPending}
              onClick={() => {
                revoking.mutate({ params: { path: { id: apiKeyId } } });
              }}
            >
              {t('keys.revokeNow')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
