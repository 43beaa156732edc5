import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { $api } from '../api/api';
import { follow } from '../api/follow';
import { readAgain } from '../api/read-again';
import type { Handoff } from '../api/views';

/** Without its stream it is asked for again so often. */
const POLL_MS = 4_000;

export interface Followed {
  readonly handoff: Handoff | undefined;
  readonly error: unknown;
  /** Its stream is open: what is shown is now. */
  readonly live: boolean;
  /** The server's time in milliseconds, now. */
  readonly clock: () => number;
}

interface List {
  readonly handoffs: readonly Handoff[];
}

/** Puts it in its place in whatever list of handoffs was read before. */
export function tellList(queries: QueryClient, handoff: Handoff): void {
  queries.setQueriesData<List>(
    { queryKey: ['get', '/v1/handoffs'] },
    (list) =>
      list && {
        ...list,
        handoffs: list.handoffs.map((each) =>
          each.handoffId === handoff.handoffId && each.serverTime < handoff.serverTime ? handoff : each,
        ),
      },
  );
}

/** A handoff as it stands now: its story is followed, and read again after each line of it. */
export function useHandoff(handoffId: string): Followed {
  const queries = useQueryClient();
  const [live, setLive] = useState(true);
  const at = { params: { path: { handoffId } } };
  const { data, error, dataUpdatedAt } = $api.useQuery('get', '/v1/handoffs/{handoffId}', at, {
    staleTime: 0,
    refetchInterval: live ? false : POLL_MS,
  });
  useEffect(() => {
    const leaving = new AbortController();
    const onEvent = (): void => {
      void readAgain(queries, ['get', '/v1/handoffs/{handoffId}', { params: { path: { handoffId } } }]);
      void readAgain(queries, ['get', '/v1/handoffs']);
    };
    void follow(
      `/v1/handoffs/${encodeURIComponent(handoffId)}/story`,
      {
        onEvent,
        onLive: (open) => {
          setLive(open);
          if (open) onEvent();
        },
      },
      leaving.signal,
    );
    return () => {
      leaving.abort();
    };
  }, [queries, handoffId]);
  // My handovers beside it say the same of it at once: their own list may be answered later.
  useEffect(() => {
    if (data) tellList(queries, data);
  }, [queries, data]);
  const ahead = data ? Date.parse(data.serverTime) - dataUpdatedAt : 0;
  return { handoff: data, error, live, clock: () => Date.now() + ahead };
}
