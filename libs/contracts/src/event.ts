import { EVENTS, type EventData, type EventName } from './registry';

/** One event as the services handle it: CloudEvents 1.0 attributes, with ours named in words. */
export interface Event<Name extends EventName = EventName> {
  /** Unique for ever; the same in every resend. For what people ask of routing it is also the command's id. */
  readonly id: string;
  readonly name: Name;
  readonly workspace: string;
  /** The unit of order: a handoff's, person's, reason's… id. Also the message key. */
  readonly subject: string;
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly data: EventData<Name>;
  /** W3C trace context of the request that caused it. */
  readonly traceparent?: string;
  /** Id of the command (event) that caused it. */
  readonly causedBy?: string;
  /** front-desk's records: the directory's number it had read when it wrote this. */
  readonly directoryNumber?: number;
}

/** An event with its place in its topic-partition: 1, 2, 3… without a hole. */
export type NumberedEvent<Name extends EventName = EventName> = Event<Name> & { readonly number: number };

/** A union over all names, so that `switch (event.name)` narrows `event.data`. */
export type AnyEvent = { [Name in EventName]: NumberedEvent<Name> }[EventName];

const SPEC_VERSION = '1.0';
export const typeOnTheWire = (name: string): string => `sambung.${name}.v1`;
const nameFromTheWire = (type: string): string | undefined => /^sambung\.(.+)\.v1$/.exec(type)?.[1];

/** CloudEvents Kafka protocol binding, binary mode: attributes as `ce_*` headers, the data alone as the value. */
export function toHeaders(event: Omit<Event, 'data'>, number: number): Record<string, string> {
  const source = EVENTS.get(event.name)?.topic.replace(/^sambung\.|\.v1$/g, '') ?? 'unknown';
  return {
    ce_specversion: SPEC_VERSION,
    ce_id: event.id,
    ce_type: typeOnTheWire(event.name),
    ce_source: `/sambung/${source}`,
    ce_subject: event.subject,
    ce_time: event.time,
    ce_workspace: event.workspace,
    ce_sequence: String(number),
    'content-type': 'application/json',
    ...(event.traceparent && { ce_traceparent: event.traceparent }),
    ...(event.causedBy && { ce_causationid: event.causedBy }),
    ...(event.directoryNumber !== undefined && { ce_directorynumber: String(event.directoryNumber) }),
  };
}

/** What a record's headers and value turned out to be. `unreadable` is parked by the reader, never skipped in silence. */
export type Reading =
  | { readonly kind: 'event'; readonly event: AnyEvent }
  /** A type of a later version: readers leave it, as they leave unknown fields. */
  | {
      readonly kind: 'unknown-type';
      readonly type: string;
      readonly number: number;
      readonly subject: string;
      readonly workspace: string;
    }
  | {
      readonly kind: 'unreadable';
      readonly because: string;
      readonly number: number | undefined;
      readonly subject: string;
    };

/** Read one record. Never throws: what is wrong is in the answer. */
export function readEvent(headers: Readonly<Record<string, string | undefined>>, value: string): Reading {
  const subject = headers['ce_subject'] ?? '';
  const number = Number(headers['ce_sequence']);
  if (!Number.isSafeInteger(number) || number < 1) {
    return {
      kind: 'unreadable',
      because: 'the header ce_sequence is no positive whole number',
      number: undefined,
      subject,
    };
  }
  const unreadable = (because: string): Reading => ({ kind: 'unreadable', because, number, subject });
  const { ce_id: id, ce_type: type, ce_workspace: workspace, ce_time: time } = headers;
  if (!id || !type || !workspace || !time || !subject) {
    return unreadable('one of the headers ce_id, ce_type, ce_workspace, ce_time, ce_subject is missing');
  }
  const name = nameFromTheWire(type);
  const definition = name === undefined ? undefined : EVENTS.get(name);
  if (!definition) return { kind: 'unknown-type', type, number, subject, workspace };

  const data = parseJson(value);
  const parsed = definition.schema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return unreadable(`${type}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not JSON'}`.slice(0, 300));
  }
  const directoryNumber = headers['ce_directorynumber'];
  return {
    kind: 'event',
    event: {
      id,
      name: definition.name,
      workspace,
      subject,
      time,
      number,
      data: parsed.data,
      ...(headers['ce_traceparent'] && { traceparent: headers['ce_traceparent'] }),
      ...(headers['ce_causationid'] && { causedBy: headers['ce_causationid'] }),
      ...(directoryNumber !== undefined && { directoryNumber: Number(directoryNumber) }),
    } as AnyEvent,
  };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
