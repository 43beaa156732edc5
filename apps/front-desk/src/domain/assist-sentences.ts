import type { AssistAsk, BilingualText } from '@sambung/contracts';
import { fill } from './sentences';
import type { AssistStanding } from './assist-standing';

/** `{whom}`, `{what}` and `{amount}` name employees, teams, languages and powers, never the contact. */
const WHAT = {
  team: { id: 'bertanya kepada {whom}', en: 'a question for {whom}' },
  language: { id: 'rekan yang berbahasa {whom}', en: 'a colleague who speaks {whom}' },
  joining: { id: 'ikut bicara dengan pelanggan dalam bahasa {whom}', en: 'joining a conversation, in {whom}' },
  colleague: { id: 'bertanya kepada {whom}', en: 'a question for {whom}' },
  supervisor: { id: 'bertanya kepada atasan', en: 'a question for the supervisor' },
  approval: { id: 'persetujuan {what} sampai {amount}', en: 'an approval of {what} up to {amount}' },
} as const satisfies Record<AssistAsk['kind'] | 'joining', BilingualText>;

const SAY = {
  waiting: {
    id: 'Saya tanyakan dulu kepada rekan saya. Mohon tunggu sebentar.',
    en: 'I am asking a colleague. One moment, please.',
  },
  offered: {
    id: 'Saya tanyakan dulu kepada {whom}. Mohon tunggu sebentar.',
    en: 'I am asking {whom}. One moment, please.',
  },
  accepted: {
    id: '{whom} sedang memeriksanya untuk Anda. Saya tetap menemani Anda.',
    en: '{whom} is looking into it for you. I stay with you.',
  },
  waitingForSpeaker: {
    id: 'Saya carikan rekan yang berbahasa Anda untuk ikut. Mohon tunggu sebentar.',
    en: 'I am asking for a colleague who speaks your language to join us. One moment, please.',
  },
  speakerOffered: {
    id: 'Saya minta {whom}, yang berbahasa Anda, untuk ikut. Mohon tunggu sebentar.',
    en: 'I am asking {whom}, who speaks your language, to join us. One moment, please.',
  },
  interpreter: {
    id: '{whom} berbicara bahasa Anda dan ikut dalam percakapan ini.',
    en: '{whom} speaks your language and is joining us.',
  },
  answered: {
    id: 'Terima kasih sudah menunggu. Saya sudah mendapat jawabannya.',
    en: 'Thank you for waiting. I have the answer now.',
  },
  withdrawn: { id: 'Terima kasih sudah menunggu.', en: 'Thank you for waiting.' },
  noSpeaker: {
    id: 'Rekan yang berbahasa Anda sedang tidak bisa. Saya hubungi {whom} untuk Anda.',
    en: 'The colleagues who speak your language are not available just now. I am calling {whom} for you.',
  },
  noSpeakerLeft: {
    id: 'Rekan yang berbahasa Anda sedang tidak bisa. Bolehkah kami menghubungi Anda kembali?',
    en: 'The colleagues who speak your language are not available just now. May we get back to you?',
  },
  unanswered: {
    id: 'Rekan saya belum bisa menjawab. Saya hubungi {whom} untuk Anda.',
    en: 'My colleagues cannot answer just now. I am calling {whom} for you.',
  },
  nobodyLeft: {
    id: 'Saat ini tidak ada rekan yang bisa menjawabnya. Bolehkah kami menghubungi Anda kembali?',
    en: 'Nobody here can answer that just now. May we get back to you?',
  },
  nobodyDecides: {
    id: 'Maaf, di sini tidak ada yang berwenang memutuskannya.',
    en: 'I am sorry, nobody here may decide that.',
  },
  nobodySpeaks: {
    id: 'Maaf, di sini tidak ada yang berbahasa {whom}.',
    en: 'I am sorry, nobody here speaks {whom}.',
  },
} as const satisfies Record<string, BilingualText>;

const inBoth = (text: string): BilingualText => ({ id: text, en: text });
type NameOf = (employeeId: string) => BilingualText;

/** What is asked for, in words; what the switchboard opens is to join whoever accepts. */
export function whatIsAsked(
  { ask, by }: Pick<AssistStanding, 'ask' | 'by'>,
  nameOf: NameOf,
  teamName: BilingualText | undefined,
): BilingualText {
  switch (ask.kind) {
    case 'team':
      return fill(WHAT.team, { whom: teamName ?? inBoth(ask.teamId) });
    case 'language':
      return fill(by === 'system' ? WHAT.joining : WHAT.language, { whom: languageInBoth(ask) });
    case 'colleague':
      return fill(WHAT.colleague, { whom: nameOf(ask.employeeId) });
    case 'supervisor':
      return WHAT.supervisor;
    case 'approval':
      return fill(WHAT.approval, { what: inBoth(ask.authority), amount: amountOf(ask.amount) });
  }
}

/** What the asker says to the contact meanwhile. */
export function sayMeanwhile(standing: AssistStanding, nameOf: NameOf): BilingualText {
  const { phase, receiverId, ask, offers, ending } = standing;
  const say = ask.kind === 'language' ? OF_SPEAKERS : SAY;
  if (ending) return atTheEnd(ask, ending, nameOf);
  const asked = offers.at(-1)?.receiverId;
  if (phase === 'accepted' && receiverId !== null) return fill(say.accepted, { whom: nameOf(receiverId) });
  return asked === undefined ? say.waiting : fill(say.offered, { whom: nameOf(asked) });
}

/** Somebody who speaks a language brings no answer: they join. */
const OF_SPEAKERS = {
  ...{ waiting: SAY.waitingForSpeaker, offered: SAY.speakerOffered, accepted: SAY.interpreter },
  ...{ answered: SAY.withdrawn, withdrawn: SAY.withdrawn },
  ...{ unanswered: SAY.noSpeaker, nobodyLeft: SAY.noSpeakerLeft },
} as const satisfies Record<string, BilingualText>;

function atTheEnd(
  ask: AssistAsk,
  { end, because, callId }: NonNullable<AssistStanding['ending']>,
  nameOf: NameOf,
): BilingualText {
  const say = ask.kind === 'language' ? OF_SPEAKERS : SAY;
  if (end !== 'unanswered') return say[end];
  if (callId !== null) return fill(say.unanswered, { whom: nameOf(callId) });
  if (because !== 'nobody-may') return say.nobodyLeft;
  return ask.kind === 'language' ? fill(SAY.nobodySpeaks, { whom: languageInBoth(ask) }) : SAY.nobodyDecides;
}

const languageInBoth = ({ language }: { readonly language: string }): BilingualText => ({
  id: languageIn('id', language),
  en: languageIn('en', language),
});
const languageIn = (locale: string, tag: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
const amountOf = (amount: number): BilingualText => ({
  id: new Intl.NumberFormat('id-ID').format(amount),
  en: new Intl.NumberFormat('en').format(amount),
});
