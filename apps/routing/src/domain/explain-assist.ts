import type { BilingualText } from '@sambung/contracts';
import type { AssistEnded, AssistRequested, StoryEvent } from '@sambung/switchboard';
import type { Told } from './explain';

type Name = (id: string) => string;

/** Of these nothing is told: they are moments of the clock and of screens, in which nothing was decided that anybody could ask about. */
export const UNTOLD: ReadonlySet<StoryEvent['type']> = new Set([
  ...(['wait-noted', 'handoff-held', 'window-passed'] as const),
  ...(['offer-shown', 'contact-became-reachable'] as const),
]);

/** What is said of a question among colleagues and of nothing else. */
export function tellOfAssist(event: StoryEvent, name: Name): Told | undefined {
  switch (event.type) {
    case 'assist-requested':
      return { what: 'assist-requested', personId: event.askerId, text: opened(event, name(event.askerId)) };
    case 'assist-overdue':
      return {
        what: 'assist-overdue',
        personId: event.receiverId,
        text: {
          id: `Waktu yang dijanjikan lewat; ${name(event.receiverId)} diingatkan.`,
          en: `The time that was promised had passed; ${name(event.receiverId)} was reminded.`,
        },
      };
    case 'handoff-not-picked-up':
      return {
        what: 'assist-passed-on',
        personId: event.receiverId,
        text: {
          id: `${name(event.receiverId)} ternyata tidak dapat membantu; orang lain ditanya.`,
          en: `${name(event.receiverId)} could not help after all; others were asked.`,
        },
      };
    case 'assist-ended':
      return {
        what: 'assist-ended',
        text: ended(event, name),
        ...(event.byId !== null && { personId: event.byId }),
      };
    default:
      return undefined;
  }
}

function opened({ by, ask }: AssistRequested, asker: string): BilingualText {
  if (by === 'system')
    return {
      id: 'Tidak ada penerima yang menguasai bahasa pelanggan; rekan yang menguasainya dicari.',
      en: 'Nobody who may take the contact speaks its language; a colleague who does was looked for.',
    };
  if (ask.kind === 'approval') return { id: `${asker} meminta persetujuan.`, en: `${asker} asked for an approval.` };
  return { id: `${asker} bertanya kepada rekan.`, en: `${asker} asked a colleague.` };
}

function ended({ end, because, approval, byId, callId }: AssistEnded, name: Name): BilingualText {
  const who = byId === null ? '' : name(byId);
  if (end === 'answered' && approval)
    return approval.granted
      ? { id: `${who} menyetujui sampai ${approval.amount}.`, en: `${who} approved up to ${approval.amount}.` }
      : { id: `${who} tidak menyetujui.`, en: `${who} did not approve.` };
  if (end === 'answered') return { id: `${who} menjawab.`, en: `${who} answered.` };
  if (because === 'handoff-moved-on')
    return {
      id: 'Tidak diperlukan lagi: pelanggan sudah tidak menunggu pada penanya.',
      en: 'It was no longer needed: the contact was no longer with whoever asked.',
    };
  if (because === 'engagement-over')
    return {
      id: 'Tidak diperlukan lagi: penanya sudah selesai melayani pelanggan itu.',
      en: 'It was no longer needed: whoever asked was done with the customer.',
    };
  if (end === 'withdrawn') return { id: 'Tidak diperlukan lagi.', en: 'It was withdrawn.' };
  return because === 'nobody-may' ? NOBODY_MAY : unanswered(callId === null ? undefined : name(callId));
}

const NOBODY_MAY: BilingualText = {
  id: 'Tidak ada seorang pun di sini yang berwenang atau menguasainya.',
  en: 'Nobody here may do that, or can.',
};

const unanswered = (call: string | undefined): BilingualText =>
  call === undefined
    ? {
        id: 'Tidak ada jawaban, dan tidak ada lagi yang dapat dihubungi.',
        en: 'Nobody answered, and nobody is left to call.',
      }
    : { id: `Tidak ada jawaban; hubungi ${call}.`, en: `Nobody answered; ${call} is to be called.` };
