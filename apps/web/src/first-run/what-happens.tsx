import { List, Text, Title } from '@mantine/core';
import type { Trial } from '../app/first-run-steps';
import { useLanguage } from '../language/use-language';
import { linesOf } from './lines-of';

/** The handoff as it goes: who is asked, who accepts, when they are connected, and after how long. */
export function WhatHappens({ handoff, completed }: Trial) {
  const { t, said } = useLanguage();
  const after = (seconds: number | undefined): string =>
    seconds === undefined ? '' : ` · ${t('firstRun.after', { seconds })}`;
  return (
    <section aria-live="polite">
      <Title order={3} size="h5">
        {t('firstRun.whatHappens')}
      </Title>
      {!handoff && <Text>{t('firstRun.waiting')}</Text>}
      {handoff && (
        <List type="ordered" mt="xs">
          {linesOf(handoff, completed).map(({ what, who, seconds }) => (
            <List.Item key={what}>
              {t(`firstRun.${what}`, { name: who, names: who, reason: said(handoff.reason) })}
              {after(seconds)}
            </List.Item>
          ))}
        </List>
      )}
      {handoff?.state === 'ended' && !completed && <Text mt="xs">{t('firstRun.endedOtherwise')}</Text>}
    </section>
  );
}
