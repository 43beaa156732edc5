import type { BilingualText } from '@sambung/contracts';

/**
 * What to say or send, by situation. `{receiver}`, `{owner}`, `{sender}`, `{to}`, `{time}`, `{minutes}`, `{place}`, `{reason}` are filled in;
 * they name employees and places, never the contact. `{name}` alone, in what a receiver begins with, is the contact’s: it is joined when it is read.
 */
export const SENTENCES = {
  requested: {
    id: 'Baik, saya carikan orang yang tepat. Mohon tunggu sebentar.',
    en: 'All right, I am finding the right person for you. One moment, please.',
  },
  queued: {
    id: 'Saat ini belum ada rekan yang bisa langsung membantu. Saya temani Anda sampai ada yang siap.',
    en: 'Nobody who can help is free just now. I stay with you until somebody is.',
  },
  queuedWithWait: {
    id: 'Rekan yang bisa membantu sedang melayani pelanggan lain. Anda di urutan ke-{place}, kira-kira {minutes} menit lagi. Saya tetap menemani Anda.',
    en: 'The colleagues who can help are with somebody else. You are number {place}, about {minutes} minutes from now. I stay with you.',
  },
  queuedWithin: {
    id: 'Rekan yang bisa membantu sedang melayani pelanggan lain. Anda di urutan ke-{place}, kemungkinan besar dalam {until}. Saya tetap menemani Anda.',
    en: 'The colleagues who can help are with somebody else. You are number {place}, most likely within {until}. I stay with you.',
  },
  queuedBetween: {
    id: 'Rekan yang bisa membantu sedang melayani pelanggan lain. Anda di urutan ke-{place}, kemungkinan besar {from} sampai {until} lagi. Saya tetap menemani Anda.',
    en: 'The colleagues who can help are with somebody else. You are number {place}, most likely {from} to {until} from now. I stay with you.',
  },
  queuedUnspoken: {
    id: 'Di sini belum ada yang cukup menguasai bahasa Anda. Saya tetap menemani Anda sementara kami mencari jalan.',
    en: 'Nobody here speaks your language well enough. I stay with you while we look for a way.',
  },
  offered: {
    id: 'Saya tanyakan dulu kepada {receiver}, yang bisa membantu Anda. Mohon tunggu sebentar.',
    en: 'I am asking {receiver}, who can help you. One moment, please.',
  },
  offeredAgain: {
    id: '{tried} sedang tidak bisa. Saya tanyakan kepada {receiver}.',
    en: '{tried} is not available just now. I am asking {receiver}.',
  },
  speakerJoins: {
    id: 'Rekan yang berbahasa Anda diminta untuk ikut.',
    en: 'A colleague who speaks your language is asked to join.',
  },
  assignedPhone: {
    id: '{receiver} siap membantu Anda. Saya sambungkan sekarang.',
    en: '{receiver} is ready to help you. I am putting you through now.',
  },
  assignedCounter: {
    id: '{receiver} siap membantu Anda di {to}.',
    en: '{receiver} is ready for you at {to}.',
  },
  assignedBrought: {
    id: '{receiver} siap membantu Anda di {to}. Mari saya antar.',
    en: '{receiver} is ready for you at {to}. I will take you there.',
  },
  assignedFetched: {
    id: '{receiver} siap membantu Anda dan menjemput Anda di sini.',
    en: '{receiver} is ready for you and comes here to fetch you.',
  },
  assignedCounterUnknown: {
    id: '{receiver} siap membantu Anda. Mari saya antar.',
    en: '{receiver} is ready for you. I will take you there.',
  },
  assignedWriting: {
    id: '{receiver} akan melanjutkan percakapan ini dengan Anda.',
    en: '{receiver} will continue this conversation with you.',
  },
  connected: {
    id: 'Sekarang Anda dilayani {receiver}. Terima kasih sudah menunggu.',
    en: 'You are with {receiver} now. Thank you for waiting.',
  },
  holdPassed: {
    id: 'Saya tidak ingin Anda menunggu lebih lama. Bolehkah {owner} menghubungi Anda kembali paling lambat {time}?',
    en: 'I do not want to keep you waiting. May {owner} get back to you by {time}?',
  },
  promisedCallback: {
    id: '{owner} akan menghubungi Anda kembali paling lambat {time}.',
    en: '{owner} will get back to you by {time}.',
  },
  promisedAppointment: {
    id: 'Anda punya janji temu dengan {owner} pada {time}.',
    en: 'You have an appointment with {owner} at {time}.',
  },
  completed: {
    id: '{receiver} sudah menangani hal ini.',
    en: '{receiver} has dealt with this.',
  },
  promiseKept: {
    id: '{receiver} sudah menghubungi kembali dan menangani hal ini.',
    en: '{receiver} has called back and dealt with this.',
  },
  returned: {
    id: 'Saya sendiri yang akan membantu Anda.',
    en: 'I will help you with this myself.',
  },
  returnedAloud: {
    id: 'Maaf, ada gangguan di sistem kami. Saya sendiri yang akan membantu Anda.',
    en: 'I am sorry, something went wrong on our side. I will help you with this myself.',
  },
  cancelled: {
    id: 'Terima kasih sudah menghubungi kami.',
    en: 'Thank you for getting in touch.',
  },
  contactLeft: {
    id: 'Pelanggan sudah pergi. Bila menghubungi lagi, sambungkan sebagai permintaan baru.',
    en: 'The contact has left, so nobody is asked any more. Should they come back, hand them over anew.',
  },
  hello: { id: 'Halo, saya {receiver}.', en: 'Hello, I am {receiver}.' },
  helloByName: { id: 'Halo {name}, saya {receiver}.', en: 'Hello {name}, I am {receiver}.' },
  sorry: { id: 'Saya mohon maaf atas ketidaknyamanannya.', en: 'I am sorry for the trouble.' },
  toldOf: {
    id: '{sender} sudah menyampaikan keperluan Anda, yaitu “{reason}”, jadi tidak perlu diulang.',
    en: '{sender} has told me about “{reason}”, so there is no need to repeat it.',
  },
  noteRead: {
    id: 'Catatan dari {sender} sudah saya baca, jadi tidak perlu diulang.',
    en: 'I have read what {sender} has noted, so there is no need to repeat it.',
  },
  noteReadOf: {
    id: 'Saya sudah membaca catatan dari {sender} mengenai keperluan Anda, yaitu “{reason}”, jadi tidak perlu diulang.',
    en: 'I have read what {sender} has noted about “{reason}”, so there is no need to repeat it.',
  },
  putThrough: {
    id: '{sender} menyambungkan Anda kepada saya. Apa yang bisa saya bantu?',
    en: '{sender} has put you through to me. How can I help?',
  },
} as const satisfies Record<string, BilingualText>;

/** What is asked of the people who use Sambung. */
export const QUESTIONS = {
  together: {
    id: 'Apakah pelanggan sudah bersama {receiver}?',
    en: 'Is the contact with {receiver} now?',
  },
  numberMissing: {
    id: 'Nomor mana yang boleh dihubungi {owner}?',
    en: 'Which number may {owner} call?',
  },
} as const satisfies Record<string, BilingualText>;

/** Fills the places of a sentence in both languages. A place without a value is a bug and throws. */
export function fill(sentence: BilingualText, values: Readonly<Record<string, BilingualText | string>>): BilingualText {
  const inLanguage = (language: 'id' | 'en'): string =>
    sentence[language].replace(/\{(\w+)\}/g, (_, place: string) => {
      const value = values[place];
      if (value === undefined) throw new Error(`The sentence needs {${place}}.`);
      return typeof value === 'string' ? value : value[language];
    });
  return { id: inLanguage('id'), en: inLanguage('en') };
}
