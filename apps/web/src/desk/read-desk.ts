import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api';
import type { Desk } from '../api/views';

/** A desk as it was read, and when it came, by this machine's clock (ms). */
export interface ReadDesk {
  readonly desk: Desk;
  readonly receivedAt: number;
}

export const received = (desk: Desk, receivedAt = Date.now()): ReadDesk => ({ desk, receivedAt });

export const deskQuery = queryOptions({
  queryKey: ['get', '/v1/desk'] as const,
  queryFn: async ({ signal }): Promise<ReadDesk> => {
    const { data } = await api.GET('/v1/desk', { signal });
    if (!data) throw new Error('The answer was empty.');
    return received(data);
  },
  structuralSharing: (before, after) => newer(before as ReadDesk | undefined, after as ReadDesk),
});

/**
 * Answers may overtake each other. What has been told of later is never taken back by one that is older by its number and by the server's clock; a lower
 * number with a later time is a desk that was counted anew.
 */
export function newer(before: ReadDesk | undefined, after: ReadDesk): ReadDesk {
  if (!before) return after;
  const isOlder = after.desk.number < before.desk.number && after.desk.serverTime < before.desk.serverTime;
  return isOlder ? before : after;
}
