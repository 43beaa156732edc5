import { Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../language/use-language';
import { clockOf } from '../language/lasting';
import { expectedInWords } from './waiting-list';
import type { Floor } from './views';
import { fetchedPart } from '../look/part';
import look from './floor.module.css';

const PlanDialog = fetchedPart(() => import('../app/plan/plan-dialog').then(({ PlanDialog }) => PlanDialog));
type Reason = Floor['waiting']['reasons'][number]['reason'];

/** How many wait for what, how long, and how long the next is expected to; and what another plan would do about it. */
export function ByReason({ floor, now }: { readonly floor: Floor; readonly now: number }) {
  const { t, said } = useLanguage();
  const [tried, setTried] = useState<Reason>();
  if (floor.waiting.reasons.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('queue.byReason')}
      </Title>
      <ul className={look['list']}>
        {floor.waiting.reasons.map(({ reason, waiting, longestSince, expectedWait }) => (
          <li key={reason.reasonId} className={look['one']}>
            <Group justify="space-between" gap="xs">
              <div>
                <Text fw={600}>{said(reason.name)}</Text>
                <Text size="sm">
                  {[
                    t('queue.count', { waiting }),
                    t('queue.longest', { time: clockOf(now - Date.parse(longestSince)) }),
                    t('queue.expectedWait', { wait: expectedInWords(expectedWait, t) }),
                  ].join(' · ')}
                </Text>
              </div>
              <Button
                size="compact-md"
                variant="subtle"
                onClick={() => {
                  setTried(reason);
                }}
              >
                {t('queue.plan')}
                <VisuallyHidden>: {said(reason.name)}</VisuallyHidden>
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {tried && (
        <PlanDialog
          reason={tried}
          onClose={() => {
            setTried(undefined);
          }}
        />
      )}
    </Stack>
  );
}
