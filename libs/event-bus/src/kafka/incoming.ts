import type { IHeaders } from 'kafkajs';
import type { IncomingRecord } from '../event-bus';

/** A message as kafkajs hands it out. */
export interface RawMessage {
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: IHeaders;
}

/** Whatever the bytes are, they become text and are handed over: what cannot be read is parked by the reader, not here. */
export function incoming({ offset, key, value, headers = {} }: RawMessage): IncomingRecord {
  return {
    offset: BigInt(offset),
    key: key?.toString() ?? '',
    headers: Object.fromEntries(Object.entries(headers).map(([name, each]) => [name, text(each)])),
    value: value?.toString() ?? '',
  };
}

function text(header: IHeaders[string]): string | undefined {
  const first = Array.isArray(header) ? header[0] : header;
  return first?.toString();
}
