import { Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { Dialog } from './dialog';
import { EVERYWHERE, InDialog, type Guard } from './leaving';
import { UNSAVED_MESSAGES } from './unsaved.messages';

bring(UNSAVED_MESSAGES);

interface Asked {
  readonly go: () => void;
  readonly stay: () => void;
}

interface Unsaved {
  /** Stands somewhere in the form. */
  readonly question: ReactNode;
  /** What a button of the form that leaves it does. */
  readonly leave: Guard;
  /** It is saved: what follows at once loses nothing. */
  readonly saved: () => void;
}

/** What was changed in a form is not thrown away unasked: by leaving the form, by closing the dialog it stands in, by going to another page or back, by signing out, by closing the tab. */
export function useUnsaved(isChanged: boolean): Unsaved {
  const dialog = useContext(InDialog);
  const [asked, setAsked] = useState<Asked>();
  // Read whenever somebody goes, which may be in the middle of what changes it.
  const now = useRef({ isChanged, isAsking: false });
  useEffect(() => {
    now.current.isChanged = isChanged;
  }, [isChanged]);
  const answer = useCallback((how: () => void) => {
    setAsked(undefined);
    // Not at once: Escape, which answers, reaches the dialog below as well, and would close that.
    setTimeout(() => {
      now.current.isAsking = false;
    });
    how();
  }, []);
  const ask = useCallback(
    (go: () => void, stay: () => void) => {
      // One question at a time: what comes meanwhile stays.
      if (now.current.isAsking) return stay();
      now.current.isAsking = true;
      setAsked({
        go: () => {
          now.current.isChanged = false;
          answer(go);
        },
        stay: () => {
          answer(stay);
        },
      });
    },
    [answer],
  );
  const leave = useCallback<Guard>(
    (go) => {
      if (now.current.isChanged) ask(go, () => undefined);
      else go();
    },
    [ask],
  );
  useEffect(() => {
    const rooms = [EVERYWHERE, ...(dialog ? [dialog] : [])];
    for (const guards of rooms) guards.add(leave);
    return () => {
      for (const guards of rooms) guards.delete(leave);
    };
  }, [dialog, leave]);
  const shouldBlockFn = useCallback(
    () =>
      now.current.isChanged &&
      new Promise<boolean>((isBlocked) => {
        ask(
          () => {
            isBlocked(false);
          },
          () => {
            isBlocked(true);
          },
        );
      }),
    [ask],
  );
  const enableBeforeUnload = useCallback(() => now.current.isChanged, []);
  useBlocker({ shouldBlockFn, enableBeforeUnload, disabled: !isChanged });
  return {
    question: asked && <Question {...asked} />,
    leave,
    saved: () => {
      now.current.isChanged = false;
    },
  };
}

function Question({ go, stay }: Asked) {
  const { t } = useLanguage();
  return (
    <Dialog opened title={t('unsaved.ask')} onClose={stay}>
      <Stack gap="md">
        <Text size="sm">{t('unsaved.means')}</Text>
        <Group>
          <Button onClick={stay}>{t('unsaved.stay')}</Button>
          <Button variant="default" onClick={go}>
            {t('unsaved.leave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
