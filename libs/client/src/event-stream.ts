import { createParser } from 'eventsource-parser';
import { ProblemError } from './problem-error';

/** One server-sent event; `data` is the parsed JSON. */
export interface StreamEvent<Data> {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: Data;
}

/**
 * Reads a server-sent event stream once, until it ends or `signal` aborts. Reconnecting is the caller's, with the last id it has seen.
 * Throws ProblemError when the stream is refused, and whatever fetch throws when the connection breaks.
 */
export async function* readStream<Data>(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent<Data>> {
  const response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal });
  if (!response.ok || !response.body) throw await ProblemError.from(response);

  const ready: StreamEvent<Data>[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) => ready.push({ id, event: event ?? 'message', data: JSON.parse(data) as Data }),
  });
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    yield* ready.splice(0);
  }
}
