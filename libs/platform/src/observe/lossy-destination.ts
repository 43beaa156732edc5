import { pino, type DestinationStream } from 'pino';

/** What waits for room is dropped beyond this. */
const MOST_BYTES = 1024 * 1024;

/**
 * Writes log lines to a file descriptor at once, and rather loses them than the process: on a full disk, or with a reader that is gone or slow,
 * lines wait up to a megabyte, then they are dropped. By itself pino's destination ends the process with the first line that cannot be written,
 * and flushing it before the exit, or after a fatal line, would try for ever.
 */
export function lossyDestination(fileDescriptor: number): DestinationStream {
  const destination = pino.destination({
    dest: fileDescriptor,
    sync: true,
    maxLength: MOST_BYTES,
    retryEAGAIN: () => false,
  });
  destination.on('error', () => undefined);
  // Nothing is left to flush: each line was written, or waits for the next.
  destination.flushSync = () => undefined;
  return destination;
}
