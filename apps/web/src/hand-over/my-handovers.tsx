import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../api/api';
import type { Handoff } from '../api/views';
import { ProblemNote } from '../look/problem-note';
import { timeInWords } from '../language/times';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { FOLLOW_MESSAGES } from './follow.messages';
import { headline } from './headline';
import look from './my-handovers.module.css';

bring(FOLLOW_MESSAGES);

const SHOWN = 8;
/** Nothing follows those that are not looked at: as long as one goes on, it is asked more often. */
const LIVE_MS = 4_000;
const EVERY_MS = 15_000;
const isLive = ({ state }: Pick<Handoff, 'state'>): boolean => state !== 'ended';

/** What became of those whom I have handed over. */
export function MyHandovers() {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery(
    'get',
    '/v1/handoffs',
    { params: { query: { mine: 'true', limit: SHOWN } } },
    { refetchInterval: ({ state }) => (state.data?.handoffs.some(isLive) ? LIVE_MS : EVERY_MS) },
  );
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('mine.title')}
      </Title>
      <ProblemNote error={error} />
      {data?.handoffs.length === 0 && <Text c="dimmed">{t('mine.none')}</Text>}
      <ul className={look['list']}>
        {data?.handoffs.map((handoff) => (
          <li key={handoff.handoffId} className={look['one']}>
            <Line handoff={handoff} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Line({ handoff }: { readonly handoff: Handoff }) {
  const { t, said, language } = useLanguage();
  const { handoffId, reason, contact, named } = handoff;
  const who = contact.name ?? named?.name;
  return (
    <Group justify="space-between" gap={6} align="start">
      <div>
        <Anchor fw={600} renderRoot={(props) => <Link to="/hand-over/$handoffId" params={{ handoffId }} {...props} />}>
          <bdi>{who ?? said(reason.name)}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed">
          {who !== undefined && `${said(reason.name)} · `}
          {timeInWords(handoff.requestedAt, language)}
        </Text>
      </div>
      <Badge variant={isLive(handoff) ? 'filled' : 'default'} tt="none" className={look['state'] ?? ''}>
        {headline(handoff, t)}
      </Badge>
    </Group>
  );
}
