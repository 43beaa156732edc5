import type { BilingualText, ExplanationStep, PersonRef } from '@sambung/contracts';
import type { StoryEvent } from '@sambung/switchboard';
import { consideredFor, whyNobodyFor } from './considered';
import { tellLater } from './explain-later';
import { isOfRoom, OF_ROOM, tellOfRoom } from './explain-room';
import { waitInWords } from './wait-in-words';
import { CLOSED, DECLINED, inWords, NOT_AVAILABLE, SAYS_NOTHING_OF_ANYBODY } from './words';

/** Who asks why, and what they may know. */
export interface Asker {
  readonly isManager: boolean;
  /** Themself, and the people they manage. */
  readonly inChargeOf: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

export type Told = Pick<ExplanationStep, 'what' | 'text'> &
  Partial<Omit<ExplanationStep, 'at' | 'person'>> & { personId?: string };

/**
 * The story of a handoff for whoever asks. Absence, levels, pauses and how somebody answered are for that person and their manager;
 * everybody else learns “not available just now”.
 * @param atBeginning whether the search had not begun before this part of the story
 */
export function explain(story: readonly StoryEvent[], asker: Asker, atBeginning = true): ExplanationStep[] {
  let begins = atBeginning;
  return story.flatMap((event) => {
    const told = tell(event, asker, begins);
    begins = isToBegin(event, begins);
    return told ? [step(event, told, asker)] : [];
  });
}

const BEGINNINGS: readonly StoryEvent['type'][] = ['handoff-requested', 'assist-requested', 'reason-corrected'];
const WIDENINGS: readonly StoryEvent['type'][] = ['stage-joined', 'handoff-escalated'];
/** The last of these says whether the search has begun. */
export const TURNS = [...BEGINNINGS, ...WIDENINGS];

/** The first stage that joins, after the request or a corrected reason, is where the search begins. */
export function isToBegin({ type }: StoryEvent, before: boolean): boolean {
  return BEGINNINGS.includes(type) || (before && !WIDENINGS.includes(type));
}

function step(event: StoryEvent, { personId, ...told }: Told, asker: Asker): ExplanationStep {
  const person: PersonRef | null =
    personId === undefined ? null : { employeeId: personId, name: nameFor(asker, personId) };
  return { at: new Date(event.at).toISOString(), stage: null, why: [], considered: [], ...told, person };
}

const nameFor = ({ names }: Asker, id: string): string => names.get(id) ?? '—';

function tell(event: StoryEvent, asker: Asker, begins = false): Told | undefined {
  const name = (id: string): string => nameFor(asker, id);
  switch (event.type) {
    case 'handoff-requested':
      return {
        what: 'requested',
        personId: event.senderId,
        text: asked(name(event.senderId), event.chain?.hops),
      };
    case 'handoff-queued':
      return {
        what: 'queued',
        stage: event.stage,
        why: inWords(whyNobodyFor(asker, event.why, event.considered)),
        considered: consideredFor(asker, event.considered),
        text: waited(event),
      };
    case 'place-told':
      return { what: 'place-told', stage: event.stage, text: movedTo(event) };
    case 'handoff-offered':
      return {
        what: 'offered',
        personId: event.receiverId,
        stage: event.stage,
        why: inWords(event.why),
        considered: consideredFor(asker, event.considered),
        text: { id: `${name(event.receiverId)} ditanya.`, en: `${name(event.receiverId)} was asked.` },
      };
    case 'offer-closed':
      return { what: 'offer-closed', personId: event.receiverId, text: closed(event, asker) };
    case 'offer-extended':
      return {
        what: 'offer-extended',
        personId: event.receiverId,
        text: {
          id: `${name(event.receiverId)} meminta waktu sebentar lagi.`,
          en: `${name(event.receiverId)} asked for a moment more.`,
        },
      };
    case 'handoff-overridden':
      return {
        what: 'overridden',
        personId: event.byId,
        text: {
          id: `${name(event.byId)} menunjuk ${name(event.toId)}.`,
          en: `${name(event.byId)} named ${name(event.toId)}.`,
        },
      };
    case 'handoff-assigned':
      return {
        what: 'assigned',
        personId: event.receiverId,
        text: { id: `${name(event.receiverId)} menerima.`, en: `${name(event.receiverId)} accepted.` },
      };
    case 'room-kept':
    case 'room-let-go':
      return tellOfRoom(event, asker, name);
    default:
      return tellLater(event, name, begins);
  }
}

/** An estimate that was not there is told as well: it says that nobody was promised anything. */
function waited({ place, expectedWait }: Extract<StoryEvent, { type: 'handoff-queued' }>): BilingualText {
  const wait = waitInWords(expectedWait);
  return {
    id: `Belum ada yang dapat dihubungi; menunggu di urutan ${place} untuk petugas yang sama, ${wait.id}.`,
    en: `Nobody could be asked just then; it waited in place ${place} for the same people, ${wait.en}.`,
  };
}

function movedTo({ place, expectedWait }: Extract<StoryEvent, { type: 'place-told' }>): BilingualText {
  const wait = waitInWords(expectedWait);
  return {
    id: `Masih menunggu, sekarang di urutan ${place} untuk petugas yang sama, ${wait.id}.`,
    en: `Still waiting, by then in place ${place} for the same people, ${wait.en}.`,
  };
}

function asked(sender: string, hops: number | undefined): BilingualText {
  if (hops === undefined) return { id: `${sender} meminta bantuan.`, en: `${sender} asked for somebody.` };
  return {
    id: `${sender} meminta bantuan lagi; sebelumnya sudah ${hops} kali dialihkan, dan yang sudah menangani ditanya paling akhir.`,
    en: `${sender} asked for somebody again; the contact was passed on ${hops === 1 ? 'once' : `${hops} times`} before, and whoever had them is asked last.`,
  };
}

/** The heart of the cut: how somebody answered is between them and their manager. */
function closed(event: Extract<StoryEvent, { type: 'offer-closed' }>, asker: Asker): BilingualText {
  const mayKnow = asker.inChargeOf.has(event.receiverId) || SAYS_NOTHING_OF_ANYBODY.has(event.because);
  const because = mayKnow ? (CLOSED[event.because] ?? NOT_AVAILABLE) : NOT_AVAILABLE;
  const name = nameFor(asker, event.receiverId);
  if (mayKnow && event.declined) {
    const why = DECLINED[event.declined];
    return { id: `${name}: ${because.id} (${why.id}).`, en: `${name}: ${because.en} (${why.en}).` };
  }
  return { id: `${name}: ${because.id}.`, en: `${name}: ${because.en}.` };
}

/** Everybody whom a story names. */
export function peopleOf(story: readonly StoryEvent[]): string[] {
  const ids = story.flatMap((event) => {
    const told = tell(event, { isManager: false, inChargeOf: new Set(), names: new Map() });
    const owner = [
      ...(isOfRoom(event) ? [event.employeeId] : []),
      ...('ownerId' in event ? [event.ownerId] : []),
      ...('toId' in event ? [event.toId] : []),
    ];
    if (event.type === 'assist-ended' && event.callId !== null) owner.push(event.callId);
    return [...(told?.personId === undefined ? [] : [told.personId]), ...owner];
  });
  return [...new Set(ids)];
}

/** Under which keys events name those who have to do with a handoff: who sent it, who was asked, who has it or was told of it. Who is kept free for it is not asked yet. */
export const PARTIES: { readonly keys: readonly string[]; readonly except: readonly StoryEvent['type'][] } = {
  keys: [
    ...['senderId', 'askerId', 'receiverId', 'byId', 'ownerId', 'toId', 'toldId', 'personId', 'employeeId', 'callId'],
  ],
  except: OF_ROOM,
};
