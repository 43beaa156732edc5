import {
  codeOf,
  UNCLEAR,
  type BilingualText,
  type ContactView,
  type HandoffView,
  type PersonRef,
  type Receipt,
} from '@sambung/contracts';
import { howToConnect } from '../domain/how-to-connect';
import { expiryOf, holderOf, ownerOf, receiverOf, stateOf, type Standing } from '../domain/standing';
import { timeToSay } from '../domain/time-to-say';
import { whatToAsk, whatToSay, type Circumstances } from '../domain/what-to-say';
import type { StoredHandoff } from '../persistence/load-handoffs';
import type { Named } from '../persistence/load-people';
import type { Viewer } from './viewer';

/** Somebody the directory does not know (any more). */
const SOMEBODY: BilingualText = { id: 'Seorang rekan', en: 'A colleague' };

export interface Surroundings {
  readonly people: ReadonlyMap<string, Named>;
  readonly now: number;
}

/** A handoff as it is shown to somebody, with what to say now. */
export function presentHandoff(stored: StoredHandoff, around: Surroundings, viewer: Viewer): HandoffView {
  const standing = withNumberKnownBy(stored);
  return {
    ...whatWasAsked(stored, around),
    contact: presentContact(stored, viewer),
    holder: person(holderOf(standing), around),
    ...presentMoment(standing, stored, around),
    withoutLanguage: standing.withoutLanguage ?? false,
    offers: standing.phase === 'searching' ? standing.offers.map((offer) => presentOffer(offer, around)) : [],
    ...placeOf(standing),
    proposal: standing.proposal && {
      owner: person(standing.proposal.ownerId, around),
      dueAt: standing.proposal.dueAt,
    },
    promise: presentPromise(standing, around),
    // Why somebody did not take it (absent, late, declined) is for their managers.
    tried: standing.tried.map(({ receiverId, because, declined }) => ({
      employee: person(receiverId, around),
      ...(viewer === 'manager' && { because, ...(declined && { declined }) }),
    })),
    askedAbove: standing.askedAbove.map((id) => person(id, around)),
    serverTime: new Date(around.now).toISOString(),
  };
}

/** A number that was given after the promise was made counts; and nobody is asked for the number of somebody who was forgotten. */
function withNumberKnownBy({ standing, contactNumber, contactErasedAt }: StoredHandoff): Standing {
  const nothingToAsk = contactNumber !== null || contactErasedAt !== null;
  if (standing.phase !== 'promised' || !nothingToAsk) return standing;
  return { ...standing, promise: { ...standing.promise, reachable: true } };
}

/** Everybody whose name a handoff's view needs. */
export function namesIn(stored: StoredHandoff): string[] {
  const namedId = namedNow(stored);
  return [stored.senderId, ...(namedId ? [namedId] : []), ...stored.involved, ...peopleIn(stored.standing)];
}

/** Whom they were passed on to, else whom the sender asked for. */
const namedNow = ({ namedEmployeeId, standing }: StoredHandoff): string | null =>
  standing.namedEmployeeId ?? namedEmployeeId;

/** Everybody a standing speaks of. */
export function peopleIn(standing: Standing): string[] {
  return [
    standing.senderId,
    holderOf(standing),
    ...standing.tried.map((tried) => tried.receiverId),
    ...standing.askedAbove,
    ...(standing.phase === 'searching' ? standing.offers.map((offer) => offer.receiverId) : []),
    ...[standing.proposal?.ownerId, receiverOf(standing), ownerOf(standing)].filter((id) => typeof id === 'string'),
  ];
}

type Moment = Pick<HandoffView, 'state' | 'owner' | 'receiver' | 'connect' | 'expiresAt' | 'say' | 'ask' | 'receipt'>;

/** What changes with every line of the story. */
export function presentMoment(
  standing: Standing,
  stored: Pick<StoredHandoff, 'channel' | 'comes' | 'timeZone' | 'requestedAt'>,
  around: Surroundings,
): Moment {
  const [ownerId, receiverId] = [ownerOf(standing), receiverOf(standing)];
  const accepted = standing.phase === 'assigned' || standing.phase === 'connected';
  const points = accepted && receiverId ? around.people.get(receiverId)?.contactPoints : undefined;
  const circumstances: Circumstances = {
    channel: stored.channel,
    comes: stored.comes,
    connect: points ? howToConnect(stored.channel, points) : null,
    nameOf: (id) => nameToSay(id, around),
    timeOf: (timestamp) => timeToSay(timestamp, stored.timeZone, around.now),
  };
  return {
    state: stateOf(standing),
    owner: ownerId === null ? null : person(ownerId, around),
    receiver: receiverId === null ? null : person(receiverId, around),
    connect: circumstances.connect,
    expiresAt: expiryOf(standing),
    say: whatToSay(standing, circumstances),
    ask: whatToAsk(standing, circumstances),
    receipt: presentReceipt(standing, stored.requestedAt, around),
  };
}

export function nameToSay(id: string, { people }: Surroundings): BilingualText {
  const name = people.get(id)?.name;
  return name === undefined ? SOMEBODY : { id: name, en: name };
}

export function person(employeeId: string, around: Surroundings): PersonRef {
  return { employeeId, name: around.people.get(employeeId)?.name ?? SOMEBODY.en };
}

function whatWasAsked(stored: StoredHandoff, around: Surroundings) {
  const namedId = namedNow(stored);
  return {
    handoffId: stored.handoffId,
    code: codeOf(stored.handoffId),
    externalRef: stored.externalRef,
    requestedAt: stored.requestedAt.toISOString(),
    sender: person(stored.senderId, around),
    reason: {
      reasonId: stored.standing.reasonId,
      key: stored.reasonKey ?? UNCLEAR,
      name: stored.reasonName ?? { id: '', en: '' },
      shortAnswer: stored.shortAnswer,
    },
    channel: stored.channel,
    language: stored.language,
    site: stored.siteId === null ? null : { siteId: stored.siteId, name: stored.siteName ?? '' },
    comes: stored.comes,
    named: namedId === null ? null : person(namedId, around),
    upset: stored.upset,
    tier: stored.tier,
    holdSeconds: stored.holdSeconds,
  };
}

function presentContact(stored: StoredHandoff, viewer: Viewer): ContactView {
  const hidden = viewer === 'former';
  return {
    kind: stored.contactKind,
    name: hidden ? null : stored.contactName,
    number: hidden ? null : stored.contactNumber,
    note: hidden ? null : stored.contactNote,
    erasedAt: stored.contactErasedAt?.toISOString() ?? null,
  };
}

function presentOffer(
  { receiverId, ...offer }: Extract<Standing, { phase: 'searching' }>['offers'][number],
  around: Surroundings,
): HandoffView['offers'][number] {
  return { ...offer, why: [...offer.why], receiver: person(receiverId, around) };
}

function placeOf(standing: Standing): Pick<HandoffView, 'place' | 'expectedWaitSeconds' | 'expectedWait'> {
  const waiting = standing.phase === 'searching' ? standing.waiting : null;
  return {
    place: waiting?.place ?? null,
    expectedWaitSeconds: waiting?.expectedWaitSeconds ?? null,
    expectedWait: waiting?.expectedWait ?? null,
  };
}

function presentPromise(standing: Standing, around: Surroundings): HandoffView['promise'] {
  if (standing.phase !== 'promised') return null;
  const { ownerId, ...promise } = standing.promise;
  return { ...promise, owner: person(ownerId, around) };
}

function presentReceipt(standing: Standing, requestedAt: Date, around: Surroundings): Receipt | null {
  if (standing.phase !== 'ended') return null;
  const { end, outcome, because, endedAt } = standing.ending;
  const waited =
    standing.assignedAt === null ? null : (Date.parse(standing.assignedAt) - requestedAt.getTime()) / 1_000;
  return {
    end,
    outcome,
    because,
    endedAt,
    receiver: standing.receiverId === null ? null : person(standing.receiverId, around),
    waitedSeconds: waited === null ? null : Math.max(0, waited),
  };
}
