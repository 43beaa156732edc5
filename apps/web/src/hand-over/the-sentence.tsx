import { Card, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Handoff } from '../api/views';
import { CopyText } from '../look/copy-text';
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
        <div>
          <CopyText text={sentence} />
        </div>
      </Stack>
    </Card>
  );
}

const spokenBy = (tag: string | null): Language | undefined =>
  tag === null ? undefined : tag.split('-')[0] === 'id' ? 'id' : 'en';
