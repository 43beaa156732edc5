import type { BilingualText } from '@sambung/contracts';
import type { RuleName } from '../rules/violation';

interface Said {
  /** In a word or three. */
  readonly name: BilingualText;
  readonly change: BilingualText;
}

const text = (id: string, en: string): BilingualText => ({ id, en });
const said = (name: BilingualText, change: BilingualText): Said => ({ name, change });

const SHIFTS = text(
  'Ubah jam sif di aturan, atau tambah orang.',
  'Change the times of shifts in the rules, or add people.',
);
const PEOPLE = text('Tambah orang, atau kurangi yang dibutuhkan.', 'Add people, or need fewer then.');
const LIMIT = text(
  'Tambah orang, atau longgarkan batas itu di aturan.',
  'Add people, or loosen that limit in the rules.',
);
const THEIRS = text('Tambah orang, atau ubah apa yang berlaku baginya.', 'Add people, or change what holds for them.');

/** What would let whoever has a break be there. */
export const CHANGE_BREAK = text(
  'Perpendek istirahat itu atau perlebar waktunya, biarkan sif mulai pada jam yang berbeda, atau tambah orang.',
  'Shorten that break or widen its time, let shifts begin at different times, or add people.',
);

/** What keeps people away though no rule of the judge does, in a sentence too. */
export const NO_RULE = {
  'no-shift': {
    rule: 'no-shift',
    ...said(text('di luar sif', 'outside all shifts'), SHIFTS),
    words: text('Tidak ada sif pada jam itu.', 'No kind of shift is at work then.'),
  },
  'works-otherwise': {
    rule: 'works-otherwise',
    name: text('bekerja di jam lain', 'at work at other times'),
    words: text(
      'Yang bisa melayani bekerja pada jam lain di hari itu.',
      'Whoever could serve is at work at other times of that day.',
    ),
    change: text(
      'Tambah orang, atau sif pendek yang saling menyambung.',
      'Add people, or kinds of shorter shifts that overlap.',
    ),
  },
  'nobody-else': {
    rule: 'nobody-else',
    ...said(text('semua sudah bekerja', 'all at work'), PEOPLE),
    words: text('Semua yang bisa melayani sudah bekerja.', 'Everybody who can serve is at work already.'),
  },
  none: {
    rule: 'none',
    name: text('sif penuh terlalu mahal', 'a whole shift costs more'),
    words: text(
      'Ada yang boleh datang, tetapi satu sif penuh lebih mahal daripada kekurangannya.',
      'Somebody may come, but a whole shift costs more than what is missing.',
    ),
    change: text(
      'Beri seseorang sif secara manual, atau buat sif yang lebih pendek di aturan.',
      'Give somebody a shift by hand, or make a shorter kind of shift in the rules.',
    ),
  },
} as const;

/** Rules that keep somebody from having a shift at all: breaks are never looked at there. */
export type KeepsOff = Exclude<
  RuleName,
  'breaks-wrong' | 'break-outside-its-time' | 'breaks-too-close' | 'worked-too-long'
>;

export const KEEPS_OFF: Readonly<Record<KeepsOff, Said>> = {
  'shift-unknown': said(text('di luar sif', 'outside all shifts'), SHIFTS),
  'not-theirs': said(text('bukan sifnya', 'not their kind of shift'), THEIRS),
  away: said(text('tidak masuk', 'away'), PEOPLE),
  holiday: said(
    text('hari libur', 'holiday'),
    text('Izinkan bekerja di hari libur di aturan.', 'Let the team work on holidays in the rules.'),
  ),
  'not-available': said(text('tidak bisa', 'not available'), THEIRS),
  'core-time': said(text('jam inti', 'core time'), SHIFTS),
  'two-shifts-at-once': said(text('bekerja di tempat lain', 'at work elsewhere'), PEOPLE),
  'rest-too-short': said(text('istirahat antarsif', 'rest between shifts'), LIMIT),
  'week-too-long': said(text('jam per minggu', 'hours a week'), LIMIT),
  'too-many-days': said(text('hari per minggu', 'days a week'), LIMIT),
  'too-many-days-in-a-row': said(text('hari berturut-turut', 'days in a row'), LIMIT),
};
