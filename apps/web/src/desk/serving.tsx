import { Button, Group, Text } from '@mantine/core';
import { api } from '../api/api';
import type { Engagement } from '../api/views';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useNow } from '../look/use-now';
import { useAsk } from './use-ask';

/** One at a time under one name: clicked in two tabs it is one. */
const EXTERNAL_ID = 'desk';
/** It ends by itself after so long, and asks before. */
const LASTS_MS = 20 * 60_000;
const ASKS_MS = 3 * 60_000;
const LOOK_MS = 5_000;

interface Props {
  readonly engagements: readonly Engagement[];
  readonly employeeId: string;
  readonly clock: () => number;
}

/** The customer who walked in: one tap, and nothing that does not fit beside them is offered until they have gone. */
export function Serving({ engagements, employeeId, clock }: Props) {
  const { t, language } = useLanguage();
  const at = { params: { path: { employeeId, externalId: EXTERNAL_ID } } };
  const path = '/v1/employees/{employeeId}/engagements/{externalId}';
  const begin = useAsk(() =>
    api.PUT(path, { ...at, body: { channel: 'counter', expiresAt: new Date(clock() + LASTS_MS).toISOString() } }),
  );
  const end = useAsk(() => api.DELETE(path, at));
  const mine = engagements.find(({ externalId }) => externalId === EXTERNAL_ID);
  const endsSoon = useEndsSoon(mine?.expiresAt ?? null, clock);
  const problem = <ProblemNote error={begin.error ?? end.error} />;
  if (!mine) {
    return (
      <>
        <Button
          variant="default"
          loading={begin.isPending}
          onClick={() => {
            begin.mutate(undefined);
          }}
        >
          {t('desk.serving')}
        </Button>
        {problem}
      </>
    );
  }
  return (
    <Group gap="xs">
      <div>
        <Text fw={600}>{t('desk.servingSince', { time: timeInWords(mine.startedAt, language) })}</Text>
        <Text size="sm" c="dimmed" role="status">
          {mine.expiresAt &&
            t(endsSoon ? 'desk.servingStill' : 'desk.servingUntil', { time: timeInWords(mine.expiresAt, language) })}
        </Text>
      </div>
      <Button
        loading={end.isPending}
        onClick={() => {
          end.mutate(undefined);
        }}
      >
        {t('desk.servingDone')}
      </Button>
      <Button
        variant="default"
        loading={begin.isPending}
        onClick={() => {
          begin.mutate(undefined);
        }}
      >
        {t('desk.servingMore')}
      </Button>
      {problem}
    </Group>
  );
}

/** Whether it is about to end by itself, by the server's clock. */
function useEndsSoon(expiresAt: string | null, clock: () => number): boolean {
  const now = useNow(clock, LOOK_MS);
  return expiresAt !== null && Date.parse(expiresAt) - now < ASKS_MS;
}
