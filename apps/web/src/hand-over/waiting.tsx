import { Text } from '@mantine/core';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { namesOf } from '../look/names-of';

/** Its place, and how long it takes as far as that can be said honestly. */
export function Waiting({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const { place, expectedWait, tried, askedAbove } = handoff;
  return (
    <div>
      {place !== null && <Text fw={600}>{t('follow.place', { place })}</Text>}
      <Text>
        {expectedWait
          ? t('follow.wait', {
              from: Math.floor(expectedWait.from / 60),
              until: Math.max(1, Math.ceil(expectedWait.until / 60)),
            })
          : t('handOver.noEstimate')}
      </Text>
      {tried.length > 0 && (
        <Text c="dimmed" size="sm">
          {t('follow.tried', { names: namesOf(tried.map(({ employee }) => employee)) })}
        </Text>
      )}
      {askedAbove.length > 0 && (
        <Text c="dimmed" size="sm">
          {t('follow.above', { names: namesOf(askedAbove) })}
        </Text>
      )}
    </div>
  );
}
