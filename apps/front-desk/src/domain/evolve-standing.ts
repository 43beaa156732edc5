import type { HandoffEvent } from './routing-events';
import { onwardFrom } from './chain';
import { receiverOf, type Offer, type Standing, type Tried } from './standing';

/** Ends that say nothing about the person who was asked: somebody or something else came first. */
const NOT_THEIR_DOING = [
  'accepted-by-another',
  'contact-left',
  'cancelled',
  'returned',
  'reason-corrected',
  'promised',
  'overridden',
];

type EventOf<Name extends HandoffEvent['name']> = Extract<HandoffEvent, { name: Name }>;

/**
 * A handoff after routing's event. Pure, and total: what makes no sense in a phase leaves it as it was, for routing alone decides.
 * What has ended stays ended, whatever old record comes by.
 */
export function evolve(standing: Standing, event: HandoffEvent): Standing {
  if (standing.phase === 'ended') return standing;
  switch (event.name) {
    case 'handoff.queued':
      return queued(standing, event);
    case 'handoff.offered':
      return offered(standing, event);
    case 'offer.closed':
      return offerClosed(standing, event);
    case 'offer.extended':
      return extended(standing, event);
    case 'handoff.overridden':
      // Nothing moves yet: whoever was asked is released, and the person named is asked next. It is a line of the story.
      return { ...standing };
    case 'handoff.assigned':
      return assigned(standing, event);
    case 'connection.unconfirmed':
      return standing.phase === 'assigned' ? { ...standing, unconfirmed: true } : standing;
    case 'handoff.connected':
      return { ...backgroundOf(standing), phase: 'connected', ...pick(event.data, 'receiverId', 'connectedAt') };
    case 'handoff.not-picked-up':
      return searchingAgain(standing, { receiverId: event.data.receiverId, because: 'not-picked-up' });
    case 'hold.passed':
      return standing.phase === 'searching'
        ? { ...standing, proposal: pick(event.data, 'ownerId', 'dueAt') }
        : standing;
    case 'handoff.language-relaxed':
      return { ...standing, withoutLanguage: true };
    case 'handoff.escalated':
      return toldAbove(standing, event.data.toId);
    case 'handoff.reason-corrected':
      return reasonCorrected(standing, event);
    case 'promise.made':
      return promised(standing, event);
    case 'promise.overdue':
      return overdue(standing, event);
    case 'handoff.ended':
      return ended(standing, event);
  }
}

function toldAbove(standing: Standing, toldId: string): Standing {
  return { ...standing, askedAbove: [...new Set([...standing.askedAbove, toldId])] };
}

/** First its owner is reminded, then the people above are told. */
function overdue(standing: Standing, { data }: EventOf<'promise.overdue'>): Standing {
  if (standing.phase !== 'promised') return standing;
  const late = { ...standing, promise: { ...standing.promise, overdue: true } };
  return data.toldId === data.ownerId ? late : toldAbove(late, data.toldId);
}

function queued(standing: Standing, { data }: EventOf<'handoff.queued'>): Standing {
  const offers = standing.phase === 'searching' ? standing.offers : [];
  return {
    ...backgroundOf(standing),
    phase: 'searching',
    offers,
    waiting: {
      ...pick(data, 'place', 'expectedWaitSeconds'),
      expectedWait: data.expectedWait ? { ...data.expectedWait, at: data.queuedAt } : null,
      ...(data.languageNotSpoken && { languageNotSpoken: true }),
    },
  };
}

function offered(standing: Standing, { data }: EventOf<'handoff.offered'>): Standing {
  const { handoffId: _, ...offer } = data;
  const others = standing.phase === 'searching' ? standing.offers.filter((each) => each.offerId !== offer.offerId) : [];
  const waiting = standing.phase === 'searching' ? standing.waiting : null;
  return { ...backgroundOf(standing), phase: 'searching', offers: [...others, offer satisfies Offer], waiting };
}

function offerClosed(standing: Standing, { data }: EventOf<'offer.closed'>): Standing {
  const tried = NOT_THEIR_DOING.includes(data.because) ? [] : [triedBy(data)];
  const remembered = { ...standing, tried: [...standing.tried, ...tried] };
  if (remembered.phase !== 'searching') return remembered;
  return {
    ...remembered,
    offers: remembered.offers.filter((offer) => offer.offerId !== data.offerId),
    waiting: remembered.waiting ?? { place: null, expectedWaitSeconds: null },
  };
}

function triedBy({ receiverId, because, declined }: EventOf<'offer.closed'>['data']): Tried {
  return { receiverId, because, ...(declined && { declined }) };
}

function extended(standing: Standing, { data }: EventOf<'offer.extended'>): Standing {
  if (standing.phase !== 'searching') return standing;
  const offers = standing.offers.map((offer) =>
    offer.offerId === data.offerId ? { ...offer, expiresAt: data.expiresAt } : offer,
  );
  return { ...standing, offers };
}

function assigned(standing: Standing, { data }: EventOf<'handoff.assigned'>): Standing {
  const offers = standing.phase === 'searching' ? standing.offers : [];
  const accepted = offers.find(({ offerId }) => offerId === data.offerId);
  return {
    ...backgroundOf(standing),
    assignedAt: data.assignedAt,
    proposal: null,
    phase: 'assigned',
    ...pick(data, 'receiverId', 'cutOffAt'),
    unconfirmed: false,
    ...(accepted?.stage.withoutLanguage && { joined: true }),
  };
}

function searchingAgain(standing: Standing, tried?: Tried): Standing {
  return {
    ...backgroundOf(standing),
    tried: tried ? [...standing.tried, tried] : standing.tried,
    phase: 'searching',
    // Whoever has talked to the contact has them in hand until the next receiver does, as routing has it.
    ...(standing.phase === 'connected' && { holderId: standing.receiverId }),
    offers: standing.phase === 'searching' ? standing.offers : [],
    waiting: { place: null, expectedWaitSeconds: null },
  };
}

/** By its receiver: the contact has been with them, and goes on. */
function reasonCorrected(standing: Standing, { data }: EventOf<'handoff.reason-corrected'>): Standing {
  const left = standing.phase === 'searching' ? null : receiverOf(standing);
  const chain = left === null ? standing.chain : onwardFrom(standing.chain, left);
  // Another plan may know somebody who speaks the language: it is looked for anew.
  const { withoutLanguage: _, ...again } = searchingAgain(standing);
  return { ...again, ...pick(data, 'reasonId'), ...namedIn(data), ...(chain && { chain }) };
}

function promised(standing: Standing, { data }: EventOf<'promise.made'>): Standing {
  const promise = { ...pick(data, 'kind', 'ownerId', 'dueAt', 'because', 'reachable'), overdue: false };
  return { ...backgroundOf(standing), proposal: null, phase: 'promised', promise };
}

function ended(standing: Standing, { data }: EventOf<'handoff.ended'>): Standing {
  const helped = data.end === 'completed' || data.end === 'promise-kept';
  // It comes back to whoever has the contact in hand; that this is the sender goes without saying.
  const keeper = standing.holderId ?? receiverOf(standing);
  return {
    ...backgroundOf(standing),
    proposal: null,
    phase: 'ended',
    receiverId: helped ? (receiverOf(standing) ?? data.byId) : data.end === 'returned' ? keeper : receiverOf(standing),
    ending: pick(data, 'end', 'outcome', 'byId', 'because', 'endedAt'),
  };
}

type Background =
  | 'senderId'
  | 'holderId'
  | 'reasonId'
  | 'namedEmployeeId'
  | 'tried'
  | 'askedAbove'
  | 'proposal'
  | 'assignedAt'
  | 'chain'
  | 'withoutLanguage';

function backgroundOf(standing: Standing): Pick<Standing, Background> {
  return {
    ...pick(standing, 'senderId', 'reasonId', 'tried', 'askedAbove', 'proposal', 'assignedAt'),
    ...(standing.holderId !== undefined && { holderId: standing.holderId }),
    ...(standing.chain && { chain: standing.chain }),
    ...namedIn(standing),
    ...(standing.withoutLanguage && { withoutLanguage: true }),
  };
}

/** Nobody named: whoever was before stays. */
const namedIn = ({
  namedEmployeeId,
}: {
  readonly namedEmployeeId?: string | undefined;
}): Pick<Standing, 'namedEmployeeId'> => (namedEmployeeId === undefined ? {} : { namedEmployeeId });

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
