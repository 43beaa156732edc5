import { EVENTS, readEvent, type AnyEvent, type Topic } from '@sambung/contracts';
import type { IncomingRecord } from '@sambung/event-bus';
import type { OriginalRecord } from './parked-record';

/** A record as the inbox treats it. */
export interface ReadRecord {
  readonly record: OriginalRecord;
  /** Undefined: it could not be read, or is of a later version's type. */
  readonly event: AnyEvent | undefined;
  /** Set when it could not be read. */
  readonly unreadable: string | undefined;
}

export function readRecord(topic: Topic, partition: number, incoming: IncomingRecord): ReadRecord {
  const reading = readEvent(incoming.headers, incoming.value);
  const name = /^sambung\.(.+)\.v1$/.exec(incoming.headers['ce_type'] ?? '')?.[1] ?? incoming.headers['ce_type'] ?? '';
  return {
    event: reading.kind === 'event' ? reading.event : undefined,
    unreadable: reading.kind === 'unreadable' ? reading.because : undefined,
    record: {
      topic,
      partition,
      workspace: incoming.headers['ce_workspace'] ?? null,
      // The key is the subject too: a record that lost its header still parks the right one.
      subject: incoming.headers['ce_subject'] || incoming.key,
      number: (reading.kind === 'event' ? reading.event.number : reading.number) ?? null,
      offset: String(incoming.offset),
      key: incoming.key,
      headers: present(incoming.headers),
      value: incoming.value,
      name,
      kind: EVENTS.get(name)?.kind ?? 'fact',
    },
  };
}

function present(headers: IncomingRecord['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
