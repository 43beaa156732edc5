import { Card, List, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '../api/api';
import type { Preview } from '../api/views';
import { ProblemNote } from '../look/problem-note';
import { useLanguage } from '../language/use-language';
import type { Choice } from '../app/choice';
import { circumstancesOf, type Draft } from './draft';

/** Who is free changes; a preview older than this is asked anew. */
const FRESH_MS = 8_000;
const ALTERNATIVES_SHOWN = 3;

/** Who can take this now, and why; or how long it would take. Nothing has been asked for yet. */
export function WhoCan({ draft, choice }: { readonly draft: Draft; readonly choice: Choice }) {
  const { t } = useLanguage();
  const preview = $api.useQuery(
    'post',
    '/v1/routing/preview',
    { body: circumstancesOf(draft, choice) },
    { refetchInterval: FRESH_MS, placeholderData: keepPreviousData },
  );
  return (
    <Card withBorder padding="lg" aria-live="polite">
      {preview.data && <Told preview={preview.data} />}
      {!preview.data && !preview.error && <Text c="dimmed">{t('handOver.looking')}</Text>}
      <ProblemNote error={preview.error} />
    </Card>
  );
}

function Told({ preview }: { readonly preview: Preview }) {
  const { t, said } = useLanguage();
  const { receiver, why, alternatives, wait, expectedWait } = preview;
  if (!receiver) {
    return (
      <Stack gap={6}>
        <Title order={2} size="h4">
          {t('handOver.nobodyNow')}
        </Title>
        <Text>{expectedWait && wait ? said(wait) : t('handOver.noEstimate')}</Text>
        <Text c="dimmed" size="sm">
          {t('handOver.nobodyNowStill')}
        </Text>
      </Stack>
    );
  }
  const names = alternatives.slice(0, ALTERNATIVES_SHOWN).map(({ name }) => name);
  return (
    <Stack gap={6}>
      <Title order={2} size="h4">
        {t('handOver.canTake', { name: receiver.name })}
      </Title>
      <List size="sm">
        {why.map(({ code, text }) => (
          <List.Item key={code}>{said(text)}</List.Item>
        ))}
      </List>
      {names.length > 0 && (
        <Text c="dimmed" size="sm">
          {t('handOver.then', { names: names.join(', ') })}
        </Text>
      )}
    </Stack>
  );
}
