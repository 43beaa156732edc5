import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Group, Switch, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { Desk } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { useNotifications } from './use-notifications';
import { useSound } from './use-sound';

interface Props {
  readonly desk: Desk;
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
}

/** How I notice that I am asked: by sound, on the desktop, by a number in the title; and whether single keys answer. */
export function Attention({ desk: { offers, assists }, shortcuts, onShortcuts }: Props) {
  const { t } = useLanguage();
  const count = offers.length + assists.offered.length;
  const sound = useSound(count > 0);
  const { permission, ask } = useNotifications(offers);
  useEffect(() => {
    document.title = `${count > 0 ? `(${String(count)}) ` : ''}${t('app.desk')} · Sambung`;
    // Where the page is installed: on its icon as well.
    if ('setAppBadge' in navigator) void navigator.setAppBadge(count).catch(() => undefined);
  }, [count, t]);
  // Whoever leaves this page answers nothing any more: nothing may look as if they were still asked here.
  useEffect(
    () => () => {
      document.title = 'Sambung';
      if ('clearAppBadge' in navigator) void navigator.clearAppBadge().catch(() => undefined);
    },
    [],
  );
  return (
    <Group component="section" gap="lg" aria-label={t('desk.attention')}>
      <Switch
        label={t('desk.sound')}
        checked={sound.on}
        onChange={(event) => {
          sound.turn(event.currentTarget.checked);
        }}
      />
      <Switch
        label={t('desk.shortcuts')}
        checked={shortcuts}
        onChange={(event) => {
          onShortcuts(event.currentTarget.checked);
        }}
      />
      {permission === 'default' && (
        <Button size="compact-md" variant="default" onClick={ask}>
          {t('desk.notify')}
        </Button>
      )}
      {sound.on && !sound.unlocked && (
        <Text size="sm" c="dimmed">
          {t('desk.soundLocked')}
        </Text>
      )}
    </Group>
  );
}
