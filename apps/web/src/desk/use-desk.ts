import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReached } from '../app/use-reached';
import { follow } from '../api/follow';
import { readAgain } from '../api/read-again';
import type { Desk } from '../api/views';
import { useSession } from '../session/session';
import { deskQuery, received, type ReadDesk } from './read-desk';
import { keepSpared } from './spared';

/** Without its stream it is asked for again so often. */
const POLL_MS = 3_000;
/** The desk's stream beats each 5 s. */
const SILENT_MS = 12_000;
const MOST_PAUSE_MS = 3_000;

export interface LiveDesk {
  readonly desk: Desk | undefined;
  readonly error: unknown;
  /** Its stream is open, it was read since, and the server answers: what is shown is now. */
  readonly live: boolean;
  /** The server's time in milliseconds, now. */
  readonly clock: () => number;
}

/** Nobody has noticed that it is not open: what came first counts. */
const FROM_THE_BEGINNING = 0;

/** My desk as it stands now. Its stream is followed, and the whole is read again after each event: a page never adds up events itself. */
export function useDesk(): LiveDesk {
  const queries = useQueryClient();
  const { employeeId: me = '' } = useSession();
  // Since when its stream is open, by this machine's clock (ms). Undefined: it is not.
  const [openSince, setOpenSince] = useState<number | undefined>(FROM_THE_BEGINNING);
  const refetchInterval = ({ state }: { readonly state: { readonly data: ReadDesk | undefined } }): number | false =>
    isOfNow(state.data, openSince) ? false : POLL_MS;
  const { data, error } = useQuery({ ...deskQuery, staleTime: 0, refetchInterval });
  useEffect(() => {
    const leaving = new AbortController();
    const following = {
      silentMs: SILENT_MS,
      mostPauseMs: MOST_PAUSE_MS,
      onEvent: ({ event, data: told }: { event: string | undefined; data: string }) => {
        if (event === 'pause.spared') keepSpared(me, told);
        if (event !== 'snapshot' && event !== 'reset') void readAgain(queries, deskQuery.queryKey);
        else queries.setQueryData(deskQuery.queryKey, received(JSON.parse(told) as Desk));
      },
      onLive: (open: boolean) => {
        setOpenSince((before) => (open ? (before ?? Date.now()) : undefined));
        if (open) void readAgain(queries, deskQuery.queryKey);
      },
    };
    void follow('/v1/desk/stream', following, leaving.signal);
    return () => {
      leaving.abort();
    };
  }, [queries, me]);
  const reached = useReached();
  const ahead = data ? Date.parse(data.desk.serverTime) - data.receivedAt : 0;
  return { desk: data?.desk, error, live: isOfNow(data, openSince) && reached, clock: () => Date.now() + ahead };
}

/** What was read before the stream was open again may be over: it is not shown as if it were now. */
const isOfNow = (read: ReadDesk | undefined, openSince: number | undefined): boolean =>
  openSince !== undefined && (read === undefined || read.receivedAt >= openSince);
