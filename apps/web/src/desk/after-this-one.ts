import { useEffect } from 'react';
import { recall, remember } from '../app/remembered';
import type { Desk, PresenceBody } from '../api/views';
import { passingOn } from './in-hand';
import { AFTER_THIS_ONE } from './presence-choices';
import { useSetPresence } from './set-presence';

const KEPT = 'sambung.after-this-one';

interface Next {
  readonly employeeId: string;
  readonly next: PresenceBody;
  /** The desk has shown that it is being waited for. What was read before that is older than what was chosen. */
  readonly begun: boolean;
}

/** What comes once nobody is in my hands any more. Kept on this machine: a reload, or another tab, still knows it. */
export function keepNext(employeeId: string, next: PresenceBody | null, begun = false): void {
  remember(KEPT, next && JSON.stringify({ employeeId, next, begun } satisfies Next));
}

export function recallNext(employeeId: string): Next | undefined {
  try {
    const kept = JSON.parse(recall(KEPT) ?? 'null') as Next | null;
    return kept?.employeeId === employeeId ? kept : undefined;
  } catch {
    return undefined;
  }
}

type Hands = Pick<Desk, 'conversations' | 'sent' | 'engagements' | 'presence'>;

/** `wait`: somebody is still with me, or what I chose has not arrived yet. `forget`: something else was said meanwhile, and that counts. */
export function whatNow(hands: Hands, begun: boolean): 'wait' | 'forget' | 'begin' {
  const { conversations, engagements, presence } = hands;
  if (presence.activity !== AFTER_THIS_ONE.activity) return begun ? 'forget' : 'wait';
  return conversations.length + passingOn(hands).length + engagements.length > 0 ? 'wait' : 'begin';
}

/**
 * *After this one*: nothing new is offered from now on, which routing sees to (I am Busy), and when my hands are empty, this page says what was chosen.
 * Several tabs may say it: the same again changes nothing.
 */
export function useAfterThisOne(desk: Desk | undefined): void {
  const { mutate, isPending } = useSetPresence();
  useEffect(() => {
    if (!desk || isPending) return;
    const { employeeId, activity } = desk.presence;
    const kept = recallNext(employeeId);
    if (!kept) return;
    const now = whatNow(desk, kept.begun);
    const forget = (): void => {
      keepNext(employeeId, null);
    };
    if (now === 'forget') forget();
    // Kept until it is said: where that fails, the next look at the desk says it again.
    else if (now === 'begin') mutate(kept.next, { onSuccess: forget });
    else if (activity === AFTER_THIS_ONE.activity && !kept.begun) keepNext(employeeId, kept.next, true);
  }, [desk, isPending, mutate]);
}
