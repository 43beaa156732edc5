import type { Criteria } from '@sambung/contracts';
import fc from 'fast-check';
import type { Switchboard } from '../../src';
import { SECONDS } from '../people';
import { CHANNELS, type Day, PEOPLE, REASONS, SITES, type Step, asks, maybe, next, person } from './day';

const AD_HOC: readonly Criteria[] = [
  { tags: ['night'] },
  { not: [{ role: 'cashier' }] },
  { anyOf: [{ tags: ['night'] }, { lastReceiver: true }, { authority: { what: 'refund' } }] },
];

export const requests: fc.Arbitrary<Step> = fc
  .record({
    senderId: person,
    reasonId: fc.constantFrom(...REASONS),
    channel: fc.constantFrom('phone', ...CHANNELS),
    language: fc.constantFrom(undefined, undefined, 'id', 'en', 'en', 'en-GB', 'nl'),
    siteId: maybe(fc.constantFrom(...SITES)),
    namedEmployeeId: fc.constantFrom(undefined, undefined, ...PEOPLE),
    upset: fc.boolean(),
    tier: fc.constantFrom(0, 0, 3),
    holdSeconds: fc.constantFrom(5, 90, 600),
    requires: fc.constantFrom<Criteria | undefined>(undefined, undefined, undefined, ...AD_HOC),
    excludedIds: maybe(fc.uniqueArray(person, { minLength: 1, maxLength: 3 })),
    lastReceiverId: maybe(person),
    amount: fc.constantFrom(undefined, 500, 5_000),
    previous: maybe(fc.nat(10)),
    chain: maybe(fc.record({ hops: fc.constantFrom(1, 2, 5), visitedIds: fc.uniqueArray(person, { maxLength: 3 }) })),
  })
  .map(({ tier, previous, ...of }) => (day) => [
    {
      type: 'request-handoff',
      commandId: next(day),
      handoffId: `h${String(day.count)}`,
      contact: { kind: 'customer', tier, reachable: true },
      requestedAt: day.now,
      ...(previous !== undefined && { previousId: `h${String(day.count - previous)}` }),
      ...of,
    },
  ]);

type Live = ReturnType<Switchboard['queue']>[number];
const anyLive = (day: Day, pick: number): Live | undefined => {
  const live = day.board.queue();
  return live[pick % Math.max(live.length, 1)];
};

export const answers: fc.Arbitrary<Step> = fc
  .record({
    pick: fc.nat(20),
    what: fc.constantFrom('accept', 'accept', 'decline', 'show', 'show', 'extend'),
    late: fc.constantFrom(0, 0, 30 * SECONDS),
  })
  .map(({ pick, what, late }) => (day) => {
    const offers = day.board
      .queue()
      .flatMap(({ handoffId, offers: out }) => out.map((offer) => ({ handoffId, ...offer })));
    const offer = offers[pick % Math.max(offers.length, 1)];
    if (!offer) return [];
    const about = {
      ...asks(day),
      receivedAt: day.now - late,
      handoffId: offer.handoffId,
      byId: offer.receiverId,
      offerId: offer.offerId,
    };
    if (what === 'extend') return [{ type: 'extend-offer', ...about }];
    if (what === 'accept') return [{ type: 'accept-offer', ...about }];
    return [
      what === 'show' ? { type: 'note-offer-shown', ...about } : { type: 'decline-offer', ...about, because: 'busy' },
    ];
  });

const WHAT = [
  'connect',
  'nobody',
  'cut-off',
  'complete',
  'complete',
  'cancel',
  'erase',
  'return',
  'correct',
  'promise',
  'keep',
  'stuck',
  'not-needed',
  'override',
  'reassign',
] as const;
export const progress: fc.Arbitrary<Step> = fc
  .record({
    pick: fc.nat(20),
    what: fc.constantFrom(...WHAT),
    bySender: fc.boolean(),
    reasonId: fc.constantFrom(...REASONS),
    toId: person,
    namedEmployeeId: maybe(person),
  })
  .map(({ pick, what, bySender, reasonId, toId, namedEmployeeId }) => (day) => {
    const handoff = anyLive(day, pick);
    if (!handoff) return [];
    const about = { ...asks(day), handoffId: handoff.handoffId, byId: bySender ? handoff.senderId : handoff.ownerId };
    switch (what) {
      case 'connect':
        return [{ type: 'report-connection', ...about, what: 'connected' }];
      case 'nobody':
        return [{ type: 'report-connection', ...about, what: 'not-picked-up' }];
      case 'cut-off':
        return [{ type: 'report-connection', ...about, what: 'cut-off' }];
      case 'complete':
        return [{ type: 'complete-handoff', ...about, outcome: 'helped' }];
      case 'cancel':
        return [{ type: 'cancel-handoff', ...about, because: 'contact-left' }];
      case 'not-needed':
        return [{ type: 'cancel-handoff', ...about, because: 'not-needed' }];
      case 'erase':
        return [{ type: 'cancel-handoff', ...about, because: 'erased' }];
      case 'return':
        return [{ type: 'return-handoff', ...about }];
      case 'correct':
        return [{ type: 'correct-reason', ...about, reasonId, namedEmployeeId }];
      case 'promise':
        return [{ type: 'request-promise', ...about, kind: 'callback', reachable: false }];
      case 'override':
        return [{ type: 'override-handoff', ...about, toId }];
      case 'reassign':
        return [{ type: 'reassign-promise', ...about, toId }];
      case 'keep':
        return [{ type: 'keep-promise', ...about, outcome: 'sale' }];
      case 'stuck':
        return [{ type: 'return-stuck', ...about, because: 'unreadable' }];
    }
  });

/** What most often becomes of whatever was accepted. */
export const finishes: fc.Arbitrary<Step> = fc
  .record({
    pick: fc.nat(20),
    what: fc.constantFrom('connect', 'connect', 'complete', 'hand-on', 'cut-off'),
    reasonId: fc.constantFrom(...REASONS),
    namedEmployeeId: maybe(person),
  })
  .map(({ pick, what, reasonId, namedEmployeeId }) => (day) => {
    const taken = day.board.queue().filter(({ state }) => state === 'assigned' || state === 'connected');
    const handoff = taken[pick % Math.max(taken.length, 1)];
    if (!handoff) return [];
    const about = { ...asks(day), handoffId: handoff.handoffId, byId: handoff.ownerId };
    if (what === 'complete') return [{ type: 'complete-handoff', ...about, outcome: 'helped' }];
    if (what === 'hand-on') return [{ type: 'correct-reason', ...about, reasonId, namedEmployeeId }];
    return [{ type: 'report-connection', ...about, what: what === 'connect' ? 'connected' : 'cut-off' }];
  });
