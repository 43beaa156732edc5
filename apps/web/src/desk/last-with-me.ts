import { useEffect } from 'react';
import { recall, remember } from '../app/remembered';
import type { Desk } from '../api/views';

const KEPT = 'sambung.last-with-me';

/** Who was with me last: their note can be written until the time for it is over. Kept in this tab, so that a reload still knows them. */
export function useLastWithMe({ conversations }: Pick<Desk, 'conversations'>): string | null {
  const now = conversations.find(({ state }) => state === 'connected')?.handoffId;
  useEffect(() => {
    if (now !== undefined) remember(KEPT, now, 'tab');
  }, [now]);
  return now ?? recall(KEPT, 'tab');
}
