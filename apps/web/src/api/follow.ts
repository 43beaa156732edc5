import { createParser } from 'eventsource-parser';
import { PAGE_HEADERS } from './page-headers';
import { mayBeTriedAgain, Problem } from './problem';

const LEAST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 15_000;

export interface Following {
  /** Something happened. */
  readonly onEvent: (event: { id: string | undefined; event: string | undefined; data: string }) => void;
  /** The stream is open, or broke off. */
  readonly onLive: (live: boolean) => void;
}

/**
 * Follows a stream of server-sent events until the signal says stop, and comes back when it breaks, where it was. Read with fetch: EventSource can
 * send no header, so no request of its could prove that it is one of ours. A refusal that will not change ends it.
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
    if (stopped() || over === true) return;
    following.onLive(false);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(MOST_PAUSE_MS, pause * 2);
  }
}

/** Asking again would be refused again. */
const isFinal = (error: unknown): boolean => error instanceof Problem && !mayBeTriedAgain(error);

async function readOnce(
  path: string,
  last: string | undefined,
  { onEvent, onLive }: Following,
  signal: AbortSignal,
): Promise<void> {
  const resume = last === undefined ? {} : { 'last-event-id': last };
  const headers = { ...PAGE_HEADERS, accept: 'text/event-stream', ...resume };
  const response = await fetch(path, { headers, signal });
  if (!response.ok || !response.body) throw await Problem.from(response);
  onLive(true);
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      onEvent({ id, event, data });
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parser.feed(part.value);
}
