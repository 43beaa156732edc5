import { createParser } from 'eventsource-parser';
import { PAGE_HEADERS } from './page-headers';
import { mayBeTriedAgain, Problem } from './problem';
import { Silence } from './silence';

const LEAST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 15_000;
/** A line that was cut without a word looks like one on which nothing happens. Every stream sends something each 15 s. */
const SILENT_MS = 40_000;

export interface Following {
  /** Something happened. */
  readonly onEvent: (event: { id: string | undefined; event: string | undefined; data: string }) => void;
  /** The stream is open, or broke off. */
  readonly onLive: (live: boolean) => void;
  /** After so long without any sign of life the stream counts as broken, ms. */
  readonly silentMs?: number;
  /** The longest pause before it is tried again, ms. */
  readonly mostPauseMs?: number;
}

/**
 * Follows a stream of server-sent events until the signal says stop, and comes back when it breaks, where it was. Read with fetch: EventSource can
 * send no header, so no request of its could prove that it is one of ours. A refusal that will not change ends it, and so does a stream that has told
 * all there is (204): what is shown stays up to date.
 */
export async function follow(path: string, following: Following, signal: AbortSignal): Promise<void> {
  let last: string | undefined;
  let pause = LEAST_PAUSE_MS;
  const remembering: Following = {
    ...following,
    onEvent: (event) => {
      last = event.id ?? last;
      pause = LEAST_PAUSE_MS;
      following.onEvent(event);
    },
  };
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    const over = await readOnce(path, last, remembering, signal).catch(isFinal);
    if (stopped() || over === 'told') return;
    following.onLive(false);
    if (over === true) return;
    await pauseUnlessOnline(pause, signal);
    pause = Math.min(following.mostPauseMs ?? MOST_PAUSE_MS, pause * 2);
  }
}

/** Spread a little, so that a service that comes back does not meet all of us at once; over at once when the machine has a network again. */
async function pauseUnlessOnline(ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  await new Promise<void>((resolve) => {
    const go = (): void => {
      resolve();
    };
    setTimeout(go, ms * (0.75 + Math.random() / 4));
    window.addEventListener('online', go, { signal: over.signal });
    signal.addEventListener('abort', go, { signal: over.signal });
  });
  over.abort();
}

/** Asking again would be refused again. */
const isFinal = (error: unknown): boolean => error instanceof Problem && !mayBeTriedAgain(error);

async function readOnce(
  path: string,
  last: string | undefined,
  { onEvent, onLive, silentMs = SILENT_MS }: Following,
  signal: AbortSignal,
): Promise<'told' | undefined> {
  const silence = new Silence(silentMs);
  try {
    const resume = last === undefined ? {} : { 'last-event-id': last };
    const headers = { ...PAGE_HEADERS, accept: 'text/event-stream', ...resume };
    const response = await fetch(path, { headers, signal: AbortSignal.any([signal, silence.signal]) });
    if (response.status === 204) {
      onLive(true);
      return 'told';
    }
    if (!response.ok || !response.body) throw await Problem.from(response);
    onLive(true);
    const parser = createParser({
      onEvent: ({ id, event, data }) => {
        onEvent({ id, event, data });
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      silence.isBroken();
      parser.feed(part.value);
    }
    return undefined;
  } finally {
    silence.stop();
  }
}
