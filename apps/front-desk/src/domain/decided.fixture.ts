import type { EventData, ExpectedWait } from '@sambung/contracts';
import type { HandoffEvent } from './routing-events';

const at = '2026-11-21T05:00:00.000Z';
const dueAt = '2026-11-21T06:30:00.000Z';
const handoffId = 'h1';
let number = 0;

function event<Name extends HandoffEvent['name']>(name: Name, data: Omit<EventData<Name>, 'handoffId'>): HandoffEvent {
  number += 1;
  return {
    id: `e${number}`,
    name,
    workspace: 'w1',
    subject: handoffId,
    time: at,
    number,
    data: { handoffId, ...data },
  } as unknown as HandoffEvent;
}

/** What routing might decide about handoff `h1`: valid by default, for the tests of the domain. */
export const decided = {
  at,
  dueAt,
  queued: (
    place: number,
    expectedWaitSeconds: number | null = null,
    expectedWait?: ExpectedWait | null,
    languageNotSpoken?: true,
  ) =>
    event('handoff.queued', {
      place,
      expectedWaitSeconds,
      expectedWait,
      languageNotSpoken,
      stage: { kind: 'step', number: 1 },
      queuedAt: at,
    }),
  offered: (receiverId: string, expiresAt = '2026-11-21T05:00:20.000Z') =>
    event('handoff.offered', {
      offerId: `h1.${receiverId}`,
      receiverId,
      stage: { kind: 'step', number: 1 },
      why: ['role'],
      offeredAt: at,
      expiresAt,
    }),
  withoutLanguage: () => event('handoff.language-relaxed', { language: 'en', at }),
  offeredWithoutLanguage: (receiverId: string) =>
    event('handoff.offered', {
      ...{ offerId: `h1.${receiverId}`, receiverId, offeredAt: at, expiresAt: '2026-11-21T05:00:20.000Z' },
      stage: { kind: 'step', number: 1, withoutLanguage: true },
      why: ['role', 'without-language'],
    }),
  closed: (receiverId: string, because: EventData<'offer.closed'>['because']) =>
    event('offer.closed', {
      offerId: `h1.${receiverId}`,
      receiverId,
      because,
      missed: because === 'expired',
      closedAt: at,
    }),
  assigned: (receiverId: string) =>
    event('handoff.assigned', {
      offerId: `h1.${receiverId}`,
      receiverId,
      epoch: 1,
      assignedAt: at,
      confirmBy: '2026-11-21T05:01:00.000Z',
      cutOffAt: '2026-11-21T05:02:00.000Z',
    }),
  unconfirmed: (receiverId: string) => event('connection.unconfirmed', { receiverId, askedAt: at }),
  connected: (receiverId: string) => event('handoff.connected', { receiverId, connectedAt: at }),
  notPickedUp: (receiverId: string) => event('handoff.not-picked-up', { receiverId, at }),
  holdPassed: (ownerId: string) => event('hold.passed', { ownerId, dueAt, at }),
  escalated: (toId: string) => event('handoff.escalated', { toId, level: 1, because: 'nobody-in-plan', at }),
  reasonCorrected: (reasonId: string, namedEmployeeId?: string) =>
    event('handoff.reason-corrected', { byId: 'ani', fromReasonId: 'buy', reasonId, namedEmployeeId, at }),
  promised: (ownerId: string, because: EventData<'promise.made'>['because'], reachable = true) =>
    event('promise.made', { kind: 'callback', ownerId, dueAt, because, reachable, epoch: 1, at }),
  overdue: (ownerId: string, toldId: string) =>
    event('promise.overdue', { ownerId, toldId, level: toldId === ownerId ? 0 : 1, at }),
  ended: (end: EventData<'handoff.ended'>['end'], byId: string | null, because = 'done') =>
    event('handoff.ended', { end, outcome: end === 'completed' ? 'sale' : null, byId, because, endedAt: at }),
};
