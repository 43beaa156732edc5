import { useEffect } from 'react';
import { recall, remember } from '../app/remembered';
import type { Desk, PresenceBody } from '../api/views';
import { AFTER_THIS_ONE } from './presence-choices';
import { useSetPresence } from './set-presence';

const KEPT = 'sambung.after-this-one';

/** What comes once nobody is in my hands any more. Kept on this machine: a reload, or another tab, still knows it. */
export function keepNext(employeeId: string, next: PresenceBody | null): void {
  remember(KEPT, next && JSON.stringify({ employeeId, next }));
}

export function recallNext(employeeId: string): PresenceBody | undefined {
  try {
    const kept = JSON.parse(recall(KEPT) ?? '{}') as { employeeId?: string; next?: PresenceBody };
    return kept.employeeId === employeeId ? kept.next : undefined;
  } catch {
    return undefined;
  }
}

type Hands = Pick<Desk, 'conversations' | 'engagements' | 'presence'>;

/** `wait`: somebody is still with me. `forget`: something else was said meanwhile, and that counts. */
export function whatNow({ conversations, engagements, presence }: Hands): 'wait' | 'forget' | 'begin' {
  if (presence.activity !== AFTER_THIS_ONE.activity) return 'forget';
  return conversations.length + engagements.length > 0 ? 'wait' : 'begin';
}

/**
 * *After this one*: nothing new is offered from now on, which routing sees to (I am Busy), and when my hands are empty, this page says what was chosen.
 * Several tabs may say it: the same again changes nothing.
 */
export function useAfterThisOne(desk: Desk | undefined): void {
  const { mutate, isPending } = useSetPresence();
  useEffect(() => {
    if (!desk || isPending) return;
    const next = recallNext(desk.presence.employeeId);
    if (!next || whatNow(desk) === 'wait') return;
    keepNext(desk.presence.employeeId, null);
    if (whatNow(desk) === 'begin') mutate(next);
  }, [desk, isPending, mutate]);
}
