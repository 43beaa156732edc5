import { useEffect, useState } from 'react';
import { api } from '../api/api';
import { isSignedOut, mayBeTriedAgain } from '../api/problem';
import { queries } from '../app/queries';
import { SESSION } from '../session/session';
import type { Floor } from './views';

const WAIT_SECONDS = 20;
/** However much happens, it is read so often at most. */
const LEAST_MS = 1_000;
const PAUSE_MS = 3_000;

export interface FloorNow {
  readonly floor: Floor | undefined;
  readonly error: unknown;
  /** The last question was answered: what is shown is now. */
  readonly live: boolean;
  /** The server's time in milliseconds, now. */
  readonly clock: () => number;
}

type Read = Omit<FloorNow, 'clock'> & { readonly aheadMs: number };
const NOTHING: Read = { floor: undefined, error: null, live: true, aheadMs: 0 };

/** My floor as it is: each question waits until something has happened since the answer before. */
export function useFloor(teamId: string | undefined): FloorNow {
  const [{ aheadMs, ...read }, setRead] = useState(NOTHING);
  useEffect(() => {
    const leaving = new AbortController();
    void keepReading(teamId, setRead, leaving.signal);
    return () => {
      leaving.abort();
    };
  }, [teamId]);
  return { ...read, clock: () => Date.now() + aheadMs };
}

async function keepReading(
  teamId: string | undefined,
  tell: (change: (before: Read) => Read) => void,
  signal: AbortSignal,
): Promise<void> {
  let after: number | undefined;
  const stopped = (): boolean => signal.aborted;
  tell((before) => ({ ...before, error: null }));
  while (!stopped()) {
    const began = Date.now();
    try {
      const floor = await readOnce(teamId, after, signal);
      after = floor.number;
      const aheadMs = Date.parse(floor.serverTime) - Date.now();
      tell(() => ({ floor, error: null, live: true, aheadMs }));
      await pause(LEAST_MS - (Date.now() - began));
    } catch (error) {
      if (stopped()) return;
      if (isSignedOut(error)) queries.setQueryData(SESSION, { signedIn: false });
      tell((before) => ({ ...before, error, live: false }));
      if (!mayBeTriedAgain(error)) return;
      // What is answered after a break is answered at once, whatever has happened meanwhile.
      after = undefined;
      await pause(PAUSE_MS);
    }
  }
}

async function readOnce(teamId: string | undefined, after: number | undefined, signal: AbortSignal): Promise<Floor> {
  const since = after === undefined ? {} : { after, wait: WAIT_SECONDS };
  const { data } = await api.GET('/v1/floor', {
    params: { query: { ...(teamId !== undefined && { teamId }), ...since } },
    signal,
  });
  if (!data) throw new Error('The floor was answered without a floor.');
  return data;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
