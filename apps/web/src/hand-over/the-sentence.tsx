import { Card, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../api/api';
import type { Handoff } from '../api/views';
import { CopyText } from '../look/copy-text';
import { otherClock } from '../language/times';
import { useLanguage } from '../language/use-language';
import type { Language } from '../language/languages';

/** What to say or send now, in the contact's language. */
export function TheSentence({ handoff }: { readonly handoff: Handoff }) {
  const { t, language } = useLanguage();
  const [chosen, setChosen] = useState<Language | null>(null);
  const theirs = chosen ?? spokenBy(handoff.language) ?? language;
  const written = handoff.channel === 'chat' || handoff.channel === 'email';
  const sentence = handoff.say[theirs];
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text c="dimmed" fw={600}>
            {written ? t('follow.send') : t('follow.say')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('handOver.language')}
            data={[
              { value: 'id', label: 'ID' },
              { value: 'en', label: 'EN' },
            ]}
            value={theirs}
            onChange={setChosen}
          />
        </Group>
        <Text size="xl" lang={theirs} aria-live="polite">
          {sentence}
        </Text>
        <TimeMeant handoff={handoff} />
        <div>
          <CopyText text={sentence} />
        </div>
      </Stack>
    </Card>
  );
}

/** Where no site is known the sentence goes by this one. */
const NO_SITE = 'Asia/Jakarta';

/** A sentence names the time where the contact is, this page that of the machine: where they are two, which one the sentence means. */
function TimeMeant({ handoff: { site, proposal, promise, state } }: { readonly handoff: Handoff }) {
  const { t, language } = useLanguage();
  const dueAt = (promise ?? proposal)?.dueAt;
  const named = dueAt !== undefined && state !== 'ended';
  const { data } = $api.useQuery('get', '/v1/sites', {}, { enabled: named && site !== null, staleTime: 3_600_000 });
  const zone = site === null ? NO_SITE : data?.sites.find(({ siteId }) => siteId === site.siteId)?.timeZone;
  const clock = named && zone !== undefined ? otherClock(zone, language, dueAt) : undefined;
  if (clock === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('follow.timeMeant', { zone: clock })}
    </Text>
  );
}

const spokenBy = (tag: string | null): Language | undefined =>
  tag === null ? undefined : tag.split('-')[0] === 'id' ? 'id' : 'en';
