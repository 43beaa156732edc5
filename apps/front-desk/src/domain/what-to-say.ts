import {
  UNCLEAR,
  type BilingualText,
  type Channel,
  type Comes,
  type Connect,
  type ExpectedWait,
} from '@sambung/contracts';
import { fill, QUESTIONS, SENTENCES } from './sentences';
import { ownerOf, receiverOf, type Standing } from './standing';

/** What a sentence may need besides the standing. */
export interface Circumstances {
  readonly channel: Channel;
  readonly comes: Comes | null;
  readonly connect: Connect | null;
  /** Name of an employee; somebody the directory does not know is “a colleague”. */
  readonly nameOf: (employeeId: string) => BilingualText;
  /** A time as it is said at the contact's site. */
  readonly timeOf: (timestamp: string) => BilingualText;
}

/** The sentence for the contact, now: said by whoever has them in hand, and the same whoever reads it. */
export function whatToSay(standing: Standing, known: Circumstances): BilingualText {
  switch (standing.phase) {
    case 'searching':
      return whileSearching(standing, known);
    case 'assigned':
      return withSpeaker(standing.joined, whenAssigned(standing.receiverId, known));
    case 'connected':
      return fill(SENTENCES.connected, { receiver: known.nameOf(standing.receiverId) });
    case 'promised': {
      const { kind, ownerId, dueAt } = standing.promise;
      const sentence = kind === 'callback' ? SENTENCES.promisedCallback : SENTENCES.promisedAppointment;
      return fill(sentence, { owner: known.nameOf(ownerId), time: known.timeOf(dueAt) });
    }
    case 'ended':
      return atTheEnd(standing, known);
  }
}

/** What the reader is asked, if anything: did the transfer work, which number may be called. */
export function whatToAsk(standing: Standing, known: Circumstances): BilingualText | null {
  if (standing.phase === 'assigned' && standing.unconfirmed) {
    return fill(QUESTIONS.together, { receiver: known.nameOf(standing.receiverId) });
  }
  const owner = ownerOf(standing);
  if (standing.phase === 'promised' && !standing.promise.reachable && owner) {
    return fill(QUESTIONS.numberMissing, { owner: known.nameOf(owner) });
  }
  return null;
}

/** Who speaks, to whom, who has put the contact through, and what about. */
export interface Introduction extends Record<'receiver' | 'sender', BilingualText> {
  readonly reason: { readonly key: string; readonly name: BilingualText };
  /** Null: not known. The note itself is never said: nobody wrote it to be read aloud. */
  readonly contact: { readonly name: string | null; readonly note: string | null };
  readonly upset: boolean;
}

/** How a receiver begins, so that the contact repeats nothing; `joined`: in a language that is not theirs, with somebody who speaks it. */
export function greeting({ reason, contact, upset, receiver, sender }: Introduction, joined?: true): BilingualText {
  // Nobody says to a customer that they were told about “Unclear”.
  const isKnown = reason.key !== UNCLEAR;
  const isNoted = contact.note !== null;
  const about = isKnown ? (isNoted ? 'noteReadOf' : 'toldOf') : isNoted ? 'noteRead' : 'putThrough';
  return inARow(
    contact.name === null
      ? fill(SENTENCES.hello, { receiver })
      : fill(SENTENCES.helloByName, { receiver, name: contact.name }),
    ...(upset ? [SENTENCES.sorry] : []),
    fill(SENTENCES[about], { sender, reason: reason.name }),
    ...(joined ? [SENTENCES.speakerJoins] : []),
  );
}

const inARow = (...sentences: readonly BilingualText[]): BilingualText => ({
  id: sentences.map(({ id }) => id).join(' '),
  en: sentences.map(({ en }) => en).join(' '),
});

/** Whoever takes the contact does not speak their language: they are told that they will be understood. */
function withSpeaker(joined: true | undefined, sentence: BilingualText): BilingualText {
  return joined ? inARow(sentence, SENTENCES.speakerJoins) : sentence;
}

function whileSearching(standing: Extract<Standing, { phase: 'searching' }>, known: Circumstances): BilingualText {
  // Before the proposal: whoever is being asked may take it in seconds, and the proposal stands beside it in the view.
  const asked = standing.offers.at(-1);
  if (asked)
    return withSpeaker(
      asked.stage.withoutLanguage,
      whileAsking(asked.receiverId, standing.tried.at(-1)?.receiverId, known),
    );
  if (standing.proposal) {
    const { ownerId, dueAt } = standing.proposal;
    return fill(SENTENCES.holdPassed, { owner: known.nameOf(ownerId), time: known.timeOf(dueAt) });
  }
  return whileWaiting(standing.waiting);
}

function whileAsking(receiverId: string, triedId: string | undefined, known: Circumstances): BilingualText {
  const receiver = known.nameOf(receiverId);
  // Asked again after they could not take it: naming them as both would make no sense.
  if (triedId === undefined || triedId === receiverId) return fill(SENTENCES.offered, { receiver });
  return fill(SENTENCES.offeredAgain, { receiver, tried: known.nameOf(triedId) });
}

function whileWaiting(waiting: Extract<Standing, { phase: 'searching' }>['waiting']): BilingualText {
  if (!waiting) return SENTENCES.requested;
  const { place, expectedWaitSeconds, expectedWait } = waiting;
  if (waiting.languageNotSpoken) return SENTENCES.queuedUnspoken;
  if (place === null || expectedWaitSeconds === null) return SENTENCES.queued;
  if (expectedWait) return withInterval(place, expectedWait);
  const minutes = String(Math.max(1, Math.ceil(expectedWaitSeconds / 60)));
  return fill(SENTENCES.queuedWithWait, { place: String(place), minutes });
}

/** In whole minutes, the early end rounded down and the late end up: nobody is promised less than the interval. */
function withInterval(place: number, { from, until }: ExpectedWait): BilingualText {
  const [least, most] = [Math.floor(from / 60), Math.max(1, Math.ceil(until / 60))];
  const values = { place: String(place), until: minutesInWords(most) };
  return least === 0
    ? fill(SENTENCES.queuedWithin, values)
    : fill(SENTENCES.queuedBetween, { ...values, from: String(least) });
}

const minutesInWords = (minutes: number): BilingualText => ({
  id: `${minutes} menit`,
  en: minutes === 1 ? 'a minute' : `${minutes} minutes`,
});

function whenAssigned(receiverId: string, { channel, comes, connect, nameOf }: Circumstances): BilingualText {
  const receiver = nameOf(receiverId);
  if (channel === 'phone') return fill(SENTENCES.assignedPhone, { receiver });
  if (channel !== 'counter') return fill(SENTENCES.assignedWriting, { receiver });
  if (comes === 'fetched') return fill(SENTENCES.assignedFetched, { receiver });
  if (connect?.by !== 'counter') return fill(SENTENCES.assignedCounterUnknown, { receiver });
  return fill(comes === 'brought' ? SENTENCES.assignedBrought : SENTENCES.assignedCounter, {
    receiver,
    to: connect.to,
  });
}

function atTheEnd(standing: Extract<Standing, { phase: 'ended' }>, known: Circumstances): BilingualText {
  const receiverId = receiverOf(standing) ?? standing.senderId;
  const receiver = known.nameOf(receiverId);
  switch (standing.ending.end) {
    case 'completed':
      return fill(SENTENCES.completed, { receiver });
    case 'promise-kept':
      return fill(SENTENCES.promiseKept, { receiver });
    case 'returned':
      return standing.ending.byId === null ? SENTENCES.returnedAloud : SENTENCES.returned;
    case 'cancelled':
      // There is nobody left to say anything to: it is said to the sender.
      return standing.ending.because === 'contact-left' ? SENTENCES.contactLeft : SENTENCES.cancelled;
  }
}
