import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { $api, api } from '../api/api';
import { follow } from '../api/follow';
import { readAgain } from '../api/read-again';

/** Availabilities in which a manager is asked for nothing, whatever is named. */
const NOT_TO_BE_ASKED = ['Offline', 'DoNotDisturb'];

export interface AtDesk {
  /** Makes me somebody who can be asked: connected, and not offline. Resolves once that is so. */
  readonly come: () => Promise<void>;
  /** What I am asked for meanwhile. */
  readonly offers: readonly {
    readonly offerId: string;
    readonly reason: { readonly id: string; readonly en: string };
  }[];
  readonly accept: (offerId: string) => Promise<void>;
}

/**
 * My own desk, as far as this page needs it. Looking at a floor makes nobody available: a wall would be asked for contacts. Whoever takes one, or joins in, comes to
 * their desk, and stays until the page is closed or their desk takes over.
 */
export function useAtDesk(): AtDesk {
  const queries = useQueryClient();
  const [here, setHere] = useState(false);
  const stream = useRef<{ readonly open: Promise<void>; readonly leaving: AbortController }>(undefined);
  const { data } = $api.useQuery('get', '/v1/desk', {}, { enabled: here });
  useEffect(
    () => () => {
      stream.current?.leaving.abort();
      stream.current = undefined;
    },
    [],
  );
  const come = async (): Promise<void> => {
    stream.current ??= openDesk(() => void readAgain(queries, ['get', '/v1/desk']));
    await stream.current.open.catch((error: unknown) => {
      stream.current = undefined;
      throw error;
    });
    setHere(true);
    const { data: presence } = await api.GET('/v1/presence/me');
    if (presence && NOT_TO_BE_ASKED.includes(presence.availability))
      await api.PUT('/v1/presence/me', { body: { availability: 'Available' } });
  };
  const accept = async (offerId: string): Promise<void> => {
    await api.POST('/v1/offers/{offerId}/accept', { params: { path: { offerId } } });
    await readAgain(queries, ['get', '/v1/desk']);
  };
  const offers = (data?.offers ?? []).map(({ offerId, handoff }) => ({ offerId, reason: handoff.reason.name }));
  return { come, accept, offers };
}

function openDesk(onEvent: () => void): { readonly open: Promise<void>; readonly leaving: AbortController } {
  const leaving = new AbortController();
  const open = new Promise<void>((resolve, reject) => {
    const onLive = (live: boolean): void => {
      if (live) resolve();
    };
    // It ends where it is refused for good; after it was open nobody waits for this any more.
    void follow('/v1/desk/stream', { onEvent, onLive }, leaving.signal).then(() => {
      reject(new Error('My desk could not be opened.'));
    });
  });
  return { open, leaving };
}
