import { Button, Group, Text } from '@mantine/core';
import type { Desk } from '../api/views';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useNow } from '../look/use-now';
import { inHandOf } from './in-hand';
import { isKnown, READY } from './presence-choices';
import { PresencePicker } from './presence-picker';
import { Serving } from './serving';
import { useSetPresence } from './set-presence';

/** What I am doing, since when and until when, and what I can say instead. */
export function PresenceBar({ desk, clock }: { readonly desk: Desk; readonly clock: () => number }) {
  const { t, language } = useLanguage();
  const setting = useSetPresence();
  const now = useNow(clock);
  const { presence } = desk;
  const { availability, activity, since, expiresAt, onShift, offerable, wrapUpUntil } = presence;
  const ready = availability === 'Available';
  const inHand = ready ? inHandOf(desk, now) : undefined;
  const said = isKnown(activity) ? t(`deskPresence.${activity}`) : activity;
  return (
    <section aria-label={t('desk.me')}>
      <Group justify="space-between" align="start" gap="md">
        <div>
          <Text size="xl" fw={650}>
            {inHand ? t(`deskDoing.${inHand}`) : said}
          </Text>
          <Text c="dimmed">
            {/* Since when they are available says nothing of whoever is with them, and of the time for notes. */}
            {inHand === 'wrapUp' && wrapUpUntil
              ? t('desk.wrapUpUntil', { time: timeInWords(wrapUpUntil, language, { seconds: true }) })
              : expiresAt
                ? t('desk.until', { time: timeInWords(expiresAt, language) })
                : !inHand && t('desk.sinceTime', { time: timeInWords(since, language) })}
            {ready && !onShift && ` ${t('desk.offShift')}`}
            {ready && onShift && offerable && ` ${t(inHand ? 'desk.canBeAskedToo' : 'desk.canBeAsked')}`}
          </Text>
        </div>
        <Group gap="sm">
          {!ready && (
            <Button
              size="md"
              loading={setting.isPending}
              onClick={() => {
                setting.mutate(READY);
              }}
            >
              {t('desk.ready')}
            </Button>
          )}
          <PresencePicker desk={desk} />
          <Serving engagements={desk.engagements} employeeId={presence.employeeId} clock={clock} />
        </Group>
      </Group>
      <ProblemNote error={setting.error} />
    </section>
  );
}
