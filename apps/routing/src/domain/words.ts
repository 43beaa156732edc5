import type { Because, BilingualText, DeclineReason } from '@sambung/contracts';

/** Why somebody was asked, by the codes of an offer. */
const WHY: Readonly<Record<string, BilingualText>> = {
  named: { id: 'diminta oleh pelanggan atau pengirim', en: 'was asked for by name' },
  role: { id: 'memegang peran yang diperlukan', en: 'holds the role that is needed' },
  team: { id: 'ada di tim yang diperlukan', en: 'is in the team that is needed' },
  skill: { id: 'memiliki keahlian yang diperlukan', en: 'has the skills that are needed' },
  language: { id: 'menguasai bahasa pelanggan', en: 'speaks the language of the contact' },
  'without-language': {
    id: 'tidak menguasai bahasa pelanggan; rekan yang menguasainya akan diminta ikut',
    en: 'need not speak the language of the contact; a colleague who does is asked to join',
  },
  site: { id: 'bertugas di lokasi yang melayani ini', en: 'works at the site where this is taken care of' },
  'last-receiver': { id: 'terakhir melayani pelanggan ini', en: 'served this contact the last time' },
  tag: { id: 'termasuk kelompok yang diperlukan', en: 'belongs to those who are needed' },
  authority: { id: 'berwenang memutuskan hal ini', en: 'may decide about this' },
  'one-of-several': { id: 'memenuhi salah satu syarat yang diperlukan', en: 'meets one of several conditions' },
  'asked-for': { id: 'memenuhi permintaan khusus ini', en: 'meets what this contact asked for in particular' },
  'conflict-management': {
    id: 'berpengalaman menenangkan situasi sulit',
    en: 'is good at calming a difficult situation',
  },
  override: { id: 'ditunjuk oleh atasan', en: 'was named by a manager' },
  'on-the-floor': { id: 'sedang membantu tim ini', en: 'has joined the floor to help out' },
  'stands-in': { id: 'menggantikan orang yang sedang tidak ada', en: 'stands in for somebody who is away' },
  'last-resort': { id: 'menjadi penerima terakhir bila tidak ada yang lain', en: 'takes what nobody else can take' },
  'fill-in': { id: 'membantu karena tim sedang kekurangan orang', en: 'helps out because the team is short of people' },
  deputy: { id: 'menggantikan atasannya', en: 'stands in for their manager' },
  'conflict-management-not-free': {
    id: 'yang berpengalaman menenangkan situasi sulit belum ada',
    en: 'nobody who is good at calming a difficult situation is free',
  },
  'longest-idle': { id: 'paling lama tidak menerima permintaan', en: 'has been free the longest' },
  'least-loaded': { id: 'paling sedikit pekerjaannya saat ini', en: 'has the least in hand' },
  'best-skill': { id: 'paling cocok di antara yang bebas', en: 'fits best of those who are free' },
  'own-level-capped': {
    id: 'cocok, dan belakangan tidak lebih sibuk dari yang lain',
    en: 'fits well, and has not been busier than the others lately',
  },
  'own-level-in-windows': {
    id: 'cocok, dan belakangan tidak lebih sibuk dari yang lain',
    en: 'fits well, and has not been busier than the others lately',
  },
  'own-level': { id: 'paling cocok di antara yang bebas', en: 'fits best of those who are free' },
  'own-rate-capped': {
    id: 'cocok, dan belakangan tidak lebih sibuk dari yang lain',
    en: 'fits well, and has not been busier than the others lately',
  },
  'priced-time': {
    id: 'waktunya paling tepat dipakai untuk ini',
    en: 'is the one whose time is best used for this',
  },
  'learned-rates': {
    id: 'pengalaman dengan pekerjaan seperti ini ikut menentukan; angkanya hanya untuk yang bersangkutan dan atasannya',
    en: 'what was learned of such work played a part; figures are for each person and their managers alone',
  },
  'queue-and-idleness-ratio': {
    id: 'kelompoknya paling banyak yang bebas',
    en: 'is among those of whom the most are free',
  },
  'least-needed-elsewhere': {
    id: 'pekerjaannya yang lain paling bisa ditangani orang lain yang bebas',
    en: 'is the one whose other work most others are free for',
  },
};

/** Why nobody could be asked, by the codes of a queue entry. */
const WHY_NOBODY: Readonly<Record<string, BilingualText>> = {
  'at-capacity': { id: 'sedang melayani orang lain', en: 'some are busy with others' },
  'in-wrap-up': { id: 'sedang menulis catatan', en: 'some are finishing their notes' },
  paused: { id: 'sedang tidak menerima', en: 'some are paused' },
  'off-shift': { id: 'di luar jam kerja', en: 'some are off shift' },
  unreachable: { id: 'tidak terhubung', en: 'some are not connected' },
  tried: { id: 'sudah ditanya', en: 'some were asked already' },
  'not-available': { id: 'belum ada yang dapat dihubungi saat ini', en: 'nobody is available just now' },
  'language-not-spoken': {
    id: 'tidak ada yang menguasai bahasa pelanggan di perusahaan ini',
    en: 'nobody here speaks the language of the contact well enough; the language is never dropped silently',
  },
  'no-speaker-there': {
    id: 'yang menguasai bahasa pelanggan sedang tidak dapat dihubungi; tanpa bahasanya tidak diteruskan kepada orang lain',
    en: 'nobody who speaks the language of the contact is available just now; it is not passed to others without it',
  },
  'nobody-fits': { id: 'tidak ada yang cocok', en: 'nobody fits what is needed' },
};

/** Each code with its words. A code of a later version is told as it is. */
export const inWords = (codes: readonly string[]): Because[] =>
  codes.map((code) => ({ code, text: WHY[code] ?? WHY_NOBODY[code] ?? { id: code, en: code } }));

/** What somebody who is not in charge of a person learns about why they did not take it. */
export const NOT_AVAILABLE: BilingualText = { id: 'sedang tidak dapat dihubungi', en: 'is not available just now' };

/** Why an offer ended, for the person it was made to and for their manager. */
export const CLOSED: Readonly<Record<string, BilingualText>> = {
  declined: { id: 'menolak', en: 'declined' },
  expired: { id: 'tidak menjawab pada waktunya', en: 'did not answer in time' },
  'accepted-by-another': { id: 'orang lain lebih dulu menerima', en: 'somebody else accepted first' },
  'contact-left': { id: 'pelanggan pergi', en: 'the contact left' },
  cancelled: { id: 'dibatalkan', en: 'it was cancelled' },
  returned: { id: 'kembali ke pengirim', en: 'it went back to the sender' },
  'receiver-unavailable': { id: 'ternyata tidak bisa menerima', en: 'became unavailable' },
  'over-capacity': { id: 'kapasitasnya penuh', en: 'had no capacity left' },
  'reason-corrected': { id: 'keperluannya diperbaiki', en: 'the reason was corrected' },
  promised: { id: 'dijanjikan telepon balik', en: 'a callback was promised' },
  'internal-error': { id: 'terjadi kesalahan pada sistem', en: 'there was a fault of the system' },
  overridden: { id: 'atasan menunjuk orang lain', en: 'a manager named somebody else' },
};

/** Why somebody declined, for themself and their manager. */
export const DECLINED: Readonly<Record<DeclineReason, BilingualText>> = {
  busy: { id: 'sedang sibuk', en: 'busy' },
  'not-mine': { id: 'bukan bidangnya', en: 'not theirs to answer' },
  'with-customer': { id: 'sedang melayani pelanggan', en: 'with a customer' },
  other: { id: 'alasan lain', en: 'for another reason' },
};

/** Reasons that say nothing about the person. */
export const SAYS_NOTHING_OF_ANYBODY: ReadonlySet<string> = new Set([
  'accepted-by-another',
  'contact-left',
  'cancelled',
  'returned',
  'reason-corrected',
  'promised',
  'internal-error',
  'overridden',
]);

const ENDS: Readonly<Record<string, BilingualText>> = {
  completed: { id: 'Selesai.', en: 'It was completed.' },
  'promise-kept': { id: 'Janji ditepati.', en: 'The promise was kept.' },
  returned: { id: 'Kembali ke pengirim.', en: 'It went back to the sender.' },
  cancelled: { id: 'Dibatalkan.', en: 'It was cancelled.' },
};
export const ended = (end: string): BilingualText => ENDS[end] ?? { id: end, en: end };
