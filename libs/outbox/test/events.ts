import { partitionOf, toHeaders } from '@sambung/contracts';
import type { IncomingRecord } from '@sambung/event-bus';
import type { NewEvent } from '../src';

export const WORKSPACE = 'toko-sinar';
export const PARTITION = partitionOf(WORKSPACE);
const TIME = '2026-11-21T05:00:00.000Z';

/** Something that happened to a handoff. `id` says in a test which one it was. */
export function fact(id: string, subject = 'h1', workspace = WORKSPACE): NewEvent {
  return {
    id,
    name: 'contact.became-reachable',
    workspace,
    subject,
    time: TIME,
    data: { handoffId: subject, byId: 'e1', receivedAt: TIME },
  };
}

/** The whole state of a site. */
export function state(id: string, subject = 's1', workspace = WORKSPACE): NewEvent {
  return {
    id,
    name: 'site.changed',
    workspace,
    subject,
    time: TIME,
    data: { siteId: subject, key: 'pusat', name: id, timeZone: 'Asia/Jakarta', fallbackNumber: null, active: true },
  };
}

/** The terminal event of a handoff, in these tests. */
export function ended(id: string, subject = 'h1'): NewEvent {
  return {
    id,
    name: 'handoff.stuck',
    workspace: WORKSPACE,
    subject,
    time: TIME,
    data: { handoffId: subject, because: 'over', receivedAt: TIME },
  };
}

/** A record as the bus delivers it. */
export function incoming(number: number, event: NewEvent): IncomingRecord {
  return {
    offset: BigInt(number + 1_000),
    key: event.subject,
    headers: toHeaders(event, number),
    value: JSON.stringify(event.data),
  };
}

export const idOf = (record: { readonly headers: Readonly<Record<string, string | undefined>> }): string =>
  record.headers['ce_id'] ?? '';
