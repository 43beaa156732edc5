import type { EventStream } from '@sambung/platform';
import { Signal } from './signal';
import type { WatchNumbers } from './watch-numbers';
import type { Numbered } from '../persistence/last-numbers';

/** A stream that nobody wakes looks for itself now and then, should even the common look have failed. */
const AT_LATEST_MS = 30_000;

export interface Pumped {
  readonly stream: EventStream;
  readonly watch: WatchNumbers;
  readonly what: Numbered;
  readonly workspace: string;
  readonly id: string;
  /** The number after which to begin. */
  readonly after: number;
  /** Sends what comes after a number; returns the last number it has sent, the same one when there was nothing. */
  readonly sendAfter: (number: number) => Promise<number>;
}

/** Keeps a stream fed until it is closed, in order and without a gap. Throws what `sendAfter` throws. */
export async function pump({ stream, watch, what, workspace, id, after, sendAfter }: Pumped): Promise<void> {
  const signal = new Signal();
  let sent = after;
  const stop = watch.watch({
    what,
    workspace,
    id,
    seen: () => sent,
    wake: () => {
      signal.raise();
    },
  });
  void stream.closed.then(() => {
    signal.raise();
  });
  try {
    while (stream.isOpen) {
      const before = sent;
      sent = await sendAfter(sent);
      if (sent === before) await signal.wait(AT_LATEST_MS);
    }
  } finally {
    stop();
  }
}
