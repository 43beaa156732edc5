import type { BilingualText } from '@sambung/contracts';
import type { Held, Lack, WhyNot } from '@sambung/switchboard';
import { inActivity } from './why-held-words';
import { NOT_AVAILABLE } from './words';

/** What somebody may know of why another was not asked. */
export interface MayKnow {
  /** They are that person, or manage them: levels and how somebody answered are theirs. */
  readonly ofThem: boolean;
  /** They are that person, or stand above them however far: absence and pauses are theirs, which their floor shows them as well. */
  readonly seesThem: boolean;
  /** They sent the contact, or manage: whom the sender did not want is theirs. */
  readonly ofTheContact: boolean;
}

type Fits = Exclude<WhyNot, { code: 'does-not-fit' } | Held>['code'];

/** To follow a name. */
const WORDS: Readonly<Record<Fits, BilingualText>> = {
  asked: { id: 'ditanya', en: 'was asked' },
  unknown: { id: 'waktu itu belum dikenal di sini', en: 'was not known here at that time' },
  inactive: { id: 'waktu itu tidak bekerja di sini', en: 'did not work here at that time' },
  'sent-it': { id: 'sendiri yang mengirim permintaan ini', en: 'sent it themself' },
  'has-contact': { id: 'sedang melayani pelanggan ini', en: 'had the contact already' },
  excluded: { id: 'tidak boleh ditanya, menurut permintaannya', en: 'was not to be asked, as the request said' },
  'being-asked': { id: 'sedang ditanya', en: 'was being asked already' },
  tried: {
    id: 'sudah ditanya atau sudah menangani pelanggan ini pada putaran itu',
    en: 'had been asked, or had had the contact, in that round already',
  },
  later: { id: 'baru ditanya pada langkah berikutnya', en: 'would have been asked by a later step' },
  'inner-first': {
    id: 'bisa ditanya, tetapi orang dari langkah sebelumnya didahulukan',
    en: 'could have been asked, and somebody of an earlier step goes before',
  },
  'others-first': {
    id: 'bisa ditanya, tetapi giliran orang lain lebih dulu',
    en: 'could have been asked, and it was somebody else’s turn',
  },
};

/** Everybody who may ask at all may know these. */
const OPEN: ReadonlySet<Fits> = new Set([
  ...(['asked', 'unknown', 'sent-it', 'has-contact'] as const),
  ...(['being-asked', 'later', 'inner-first', 'others-first'] as const),
]);

const LACKS: Readonly<Record<Lack, BilingualText>> = {
  person: { id: 'orangnya', en: 'somebody was asked for by name' },
  role: { id: 'peran', en: 'the role' },
  team: { id: 'tim', en: 'the team' },
  skill: { id: 'keahlian', en: 'the skill or its level' },
  language: { id: 'bahasa', en: 'the language' },
  site: { id: 'lokasi', en: 'the site' },
  tag: { id: 'kelompok', en: 'the tag' },
  authority: { id: 'wewenang', en: 'the authority' },
  channel: { id: 'saluran', en: 'the channel' },
  'one-of-several': { id: 'salah satu syarat pilihan', en: 'one of the alternatives' },
  'ruled-out': { id: 'dikecualikan', en: 'the plan excludes them' },
};

const ON_BREAK: BilingualText = { id: 'sedang istirahat menurut jadwalnya', en: 'was on a break, as their hours say' };
const HELD: Readonly<Record<Exclude<Held['code'], 'paused' | 'unreachable'>, BilingualText>> = {
  'off-shift': { id: 'di luar jam kerja', en: 'was off shift' },
  'in-wrap-up': { id: 'sedang menulis catatan', en: 'was finishing their notes' },
  'at-capacity': { id: 'sedang melayani orang lain', en: 'was busy with others' },
};
/** To follow what they had said that they do. */
const NO_DESK: BilingualText = {
  id: 'mejanya tidak terbuka dan tidak ada ponsel yang bisa berdering',
  en: 'no desk of theirs was open, and no phone could ring',
};

const NOT_AMONG_THEM: BilingualText = {
  id: 'tidak termasuk yang diperlukan untuk hal ini',
  en: 'is not among those whom this matter needs',
};

/** Why it was not somebody, as far as whoever asks may know. */
export function whyNotInWords(whyNot: WhyNot, name: string, may: MayKnow): BilingualText {
  const because = becauseOf(whyNot, may);
  return { id: `${name} ${because.id}.`, en: `${name} ${because.en}.` };
}

function becauseOf(whyNot: WhyNot, may: MayKnow): BilingualText {
  if (whyNot.code === 'does-not-fit') return may.ofThem ? lacking(whyNot.lacks) : NOT_AMONG_THEM;
  if (isHeld(whyNot)) return may.seesThem ? holding(whyNot) : NOT_AVAILABLE;
  const { code } = whyNot;
  if (may.ofThem || OPEN.has(code) || (code === 'excluded' && may.ofTheContact)) return WORDS[code];
  return NOT_AVAILABLE;
}

export const isHeld = (whyNot: WhyNot): whyNot is Held =>
  whyNot.code in HELD || whyNot.code === 'paused' || whyNot.code === 'unreachable';

function holding({ code, activity = 'Offline', onBreak }: Held): BilingualText {
  if (code === 'paused') return inActivity(activity);
  if (code !== 'unreachable') return onBreak ? ON_BREAK : HELD[code];
  const doing = inActivity(activity);
  return { id: `${doing.id}; ${NO_DESK.id}`, en: `${doing.en}; ${NO_DESK.en}` };
}

function lacking(lacks: readonly Lack[]): BilingualText {
  if (lacks.length === 0) return NOT_AMONG_THEM;
  const words = lacks.map((lack) => LACKS[lack]);
  return {
    id: `${NOT_AMONG_THEM.id}: ${words.map(({ id }) => id).join(', ')}`,
    en: `${NOT_AMONG_THEM.en}: ${words.map(({ en }) => en).join(', ')}`,
  };
}
