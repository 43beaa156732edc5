import type { BilingualText } from '@sambung/contracts';
import type { StoryEvent } from '@sambung/switchboard';
import type { Told } from './explain';
import { tellOfAssist } from './explain-assist';
import { ended } from './words';

/** What happens once somebody has accepted, or when nobody does. */
export function tellLater(event: StoryEvent, name: (id: string) => string, begins: boolean): Told | undefined {
  switch (event.type) {
    case 'handoff-connected':
      return {
        what: 'connected',
        personId: event.receiverId,
        text: { id: 'Pelanggan sudah tersambung.', en: 'The contact was put through.' },
      };
    case 'handoff-not-picked-up':
      if (event.assist) return tellOfAssist(event, name);
      return {
        what: 'not-picked-up',
        personId: event.receiverId,
        text: {
          id: 'Sambungan tidak diangkat; orang lain ditanya tanpa kehilangan urutan.',
          en: 'The connection was not picked up; others were asked, and the place was kept.',
        },
      };
    case 'connection-unconfirmed':
      return {
        what: 'connection-unconfirmed',
        personId: event.receiverId,
        text: { id: 'Keduanya ditanya apakah sudah tersambung.', en: 'Both were asked whether they are together.' },
      };
    case 'hold-passed':
      return { what: 'hold-passed', personId: event.ownerId, text: proposed(event, name(event.ownerId)) };
    case 'language-relaxed':
      return {
        what: 'language-relaxed',
        text: {
          id: `Tidak ada yang bisa menerima dan menguasai bahasa pelanggan (${languageIn('id', event.language)}); orang yang tepat tetap ditanya, dan rekan yang menguasainya diminta ikut.`,
          en: `Nobody who may take it and is there speaks ${languageIn('en', event.language)}; the right person is asked all the same, and a colleague who speaks it is asked to join them.`,
        },
      };
    case 'handoff-escalated':
      return {
        what: 'escalated',
        personId: event.toId,
        stage: { kind: 'escalation', number: event.level },
        text: { id: `Diteruskan ke ${name(event.toId)}.`, en: `It went up to ${name(event.toId)}.` },
      };
    case 'stage-joined':
      return {
        what: 'stage-joined',
        stage: event.stage,
        ...(event.personId !== undefined && { personId: event.personId }),
        text: begins ? { id: 'Pencarian dimulai.', en: 'The search began.' } : widened(event, name),
      };
    case 'search-exhausted':
      return {
        what: 'search-exhausted',
        text: {
          id: 'Semua yang mungkin, sampai atasan tertinggi, sudah ditanya atau tidak ada; siapa pun yang bebas tetap ditanya.',
          en: 'Everybody up to the top was asked or was not there; whoever comes free is still asked.',
        },
      };
    case 'round-started':
      return {
        what: 'round-started',
        text: { id: 'Semua ditanya sekali lagi.', en: 'Everybody may be asked once more.' },
      };
    case 'reason-corrected':
      return {
        what: 'reason-corrected',
        personId: event.byId,
        text: corrected(event, name),
      };
    case 'promise-made':
      return {
        what: 'promise-made',
        personId: event.ownerId,
        text: {
          id: `${name(event.ownerId)} akan menghubungi kembali.`,
          en: `${name(event.ownerId)} will get back to the contact.`,
        },
      };
    case 'promise-overdue':
      return {
        what: 'promise-overdue',
        personId: event.toldId,
        text: { id: 'Janji belum ditepati; diingatkan.', en: 'The promise was due; a reminder was sent.' },
      };
    case 'fill-in-asked':
      return {
        what: 'fill-in-asked',
        personId: event.employeeId,
        text: {
          id: `${name(event.employeeId)} diminta ikut membantu di tim, karena ${event.waiting} sedang menunggu.`,
          en: `${name(event.employeeId)} was asked to join the floor, as ${event.waiting === 1 ? 'one was' : `${event.waiting} were`} waiting.`,
        },
      };
    case 'handoff-ended':
      return { what: 'ended', text: ended(event.end), ...(event.byId !== null && { personId: event.byId }) };
    default:
      return tellOfAssist(event, name);
  }
}

const languageIn = (locale: string, tag: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;

/** To whom: somebody, or whoever a further step of the plan names. */
function widened(
  { personId, stage }: Extract<StoryEvent, { type: 'stage-joined' }>,
  name: (id: string) => string,
): BilingualText {
  if (personId !== undefined)
    return { id: `Pencarian diperluas ke ${name(personId)}.`, en: `The search was widened to ${name(personId)}.` };
  return {
    id: `Pencarian diperluas ke langkah ${stage.number} dalam rencana.`,
    en: `The search was widened to step ${stage.number} of the plan.`,
  };
}

function corrected(
  { byId, namedEmployeeId, fromReasonId, reasonId }: Extract<StoryEvent, { type: 'reason-corrected' }>,
  name: (id: string) => string,
): BilingualText {
  const kept = { id: 'waktu tunggunya tetap dihitung', en: 'the waiting time was kept' };
  if (namedEmployeeId === undefined)
    return { id: 'Keperluannya diperbaiki.', en: `The reason was corrected; ${kept.en}.` };
  const passed = {
    id: `${name(byId)} meneruskannya kepada ${name(namedEmployeeId)}`,
    en: `${name(byId)} passed it on to ${name(namedEmployeeId)} by name`,
  };
  return fromReasonId === reasonId
    ? { id: `${passed.id}; ${kept.id}.`, en: `${passed.en}; ${kept.en}.` }
    : { id: `${passed.id}, untuk keperluan lain; ${kept.id}.`, en: `${passed.en}, for another reason; ${kept.en}.` };
}

function proposed({ because }: Extract<StoryEvent, { type: 'hold-passed' }>, owner: string): BilingualText {
  if (because === 'nobody-there') {
    return {
      id: `Saat itu tidak ada yang dapat menerima; telepon balik oleh ${owner} langsung diusulkan.`,
      en: `Nobody who could take it was there; a callback by ${owner} was proposed at once instead of waiting.`,
    };
  }
  return {
    id: `Waktu tunggu habis; telepon balik oleh ${owner} diusulkan.`,
    en: `The time to wait was over; a callback by ${owner} was proposed.`,
  };
}
