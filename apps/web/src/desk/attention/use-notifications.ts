import { useEffect, useRef, useState } from 'react';
import type { DeskOffer } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { useOnlyTab } from './use-only-tab';

interface Notifications {
  /** Undefined: this browser has none. */
  readonly permission: NotificationPermission | undefined;
  readonly ask: () => void;
}

/** Says on the desktop that I am asked while nobody looks at this page: who hands over and why, and nothing of the customer. */
export function useNotifications(offers: readonly DeskOffer[]): Notifications {
  const { t, said } = useLanguage();
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : undefined));
  const mine = useOnlyTab('sambung.desk.notifies', permission === 'granted');
  const shown = useRef(new Map<string, Notification>());
  useEffect(() => {
    const live = new Set(offers.map(({ offerId }) => offerId));
    for (const [offerId, notification] of shown.current) {
      if (live.has(offerId)) continue;
      notification.close();
      shown.current.delete(offerId);
    }
    if (!mine || document.hasFocus()) return;
    for (const { offerId, handoff } of offers) {
      if (shown.current.has(offerId)) continue;
      const title = t('desk.offerSaid', { sender: handoff.holder.name, reason: said(handoff.reason.name) });
      const notification = show(title, offerId);
      if (notification) shown.current.set(offerId, notification);
    }
  }, [mine, offers, t, said]);
  useEffect(() => {
    const notifications = shown.current;
    return () => {
      for (const notification of notifications.values()) notification.close();
      notifications.clear();
    };
  }, []);
  const ask = (): void => {
    void Notification.requestPermission().then(setPermission);
  };
  return { permission, ask };
}

/** Browsers on telephones know it only through a service worker: undefined there. */
function show(title: string, tag: string): Notification | undefined {
  try {
    const notification = new Notification(title, { tag, icon: '/icon.svg' });
    notification.onclick = () => {
      window.focus();
    };
    return notification;
  } catch {
    return undefined;
  }
}
