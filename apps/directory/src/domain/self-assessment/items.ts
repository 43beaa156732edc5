import type { BilingualText, SuitabilityScale } from '@sambung/contracts';

export type Part = 'temperament' | 'interests' | 'preferences';

/** One statement that somebody agrees with from 1 (not at all) to 5 (wholly). */
export interface Item {
  readonly id: string;
  readonly scale: SuitabilityScale;
  /** Agreeing speaks against the scale. */
  readonly reversed: boolean;
  readonly text: BilingualText;
}

/** Rises with every change of an item or of a key. */
export const QUESTIONNAIRE = 1;

export const PART_OF: Readonly<Record<SuitabilityScale, Part>> = {
  sociability: 'temperament',
  warmth: 'temperament',
  orderliness: 'temperament',
  imagination: 'temperament',
  helping: 'interests',
  persuading: 'interests',
  'record-keeping': 'interests',
  analysing: 'interests',
  contact: 'preferences',
  listening: 'preferences',
  'uninterrupted-work': 'preferences',
  autonomy: 'preferences',
  flexibility: 'preferences',
};

type Statement = readonly [key: '+' | '-', en: string, id: string];

const scale = (name: SuitabilityScale, ...statements: readonly Statement[]): Item[] =>
  statements.map(([key, en, id], at) => ({
    ...{ id: `${name}-${at + 1}`, scale: name, reversed: key === '-', text: { id, en } },
  }));

/**
 * Temperament: four of the five Mini-IPIP scales (Donnellan, Oswald, Baird & Lucas 2006), whose items are of the International Personality Item Pool and in the public domain, worded as published
 * in English. The fifth, neuroticism, is not asked: it comes close to health, and nothing here needs it. The Indonesian wording, and all items of interests (after the activities of Holland's
 * types) and preferences, are our own. docs/ASSESSMENT.md says what that means.
 */
export const ITEMS: readonly Item[] = [
  ...scale(
    'sociability',
    ['+', 'Am the life of the party.', 'Saya menghidupkan suasana saat berkumpul.'],
    ['-', "Don't talk a lot.", 'Saya tidak banyak bicara.'],
    ['+', 'Talk to a lot of different people at parties.', 'Dalam suatu acara saya berbicara dengan banyak orang.'],
    ['-', 'Keep in the background.', 'Saya lebih suka berada di belakang layar.'],
  ),
  ...scale(
    'warmth',
    ['+', "Sympathize with others' feelings.", 'Saya turut merasakan perasaan orang lain.'],
    ['-', "Am not interested in other people's problems.", 'Saya tidak tertarik pada masalah orang lain.'],
    ['+', "Feel others' emotions.", 'Saya dapat merasakan emosi orang lain.'],
    ['-', 'Am not really interested in others.', 'Saya tidak begitu tertarik pada orang lain.'],
  ),
  ...scale(
    'orderliness',
    ['+', 'Get chores done right away.', 'Saya segera menyelesaikan tugas.'],
    [
      '-',
      'Often forget to put things back in their proper place.',
      'Saya sering lupa mengembalikan barang ke tempatnya.',
    ],
    ['+', 'Like order.', 'Saya menyukai keteraturan.'],
    ['-', 'Make a mess of things.', 'Saya membuat segalanya berantakan.'],
  ),
  ...scale(
    'imagination',
    ['+', 'Have a vivid imagination.', 'Saya mempunyai daya khayal yang kuat.'],
    ['-', 'Am not interested in abstract ideas.', 'Saya tidak tertarik pada gagasan yang abstrak.'],
    ['-', 'Have difficulty understanding abstract ideas.', 'Saya sulit memahami gagasan yang abstrak.'],
    ['-', 'Do not have a good imagination.', 'Daya khayal saya tidak baik.'],
  ),
  ...scale(
    'helping',
    ['+', 'I like to show somebody how to solve their problem.', 'Saya suka menunjukkan cara menyelesaikan masalah.'],
    ['+', 'I like to calm somebody down who is upset.', 'Saya suka menenangkan orang yang sedang kesal.'],
    ['+', 'I like to be whom people come to for help.', 'Saya suka menjadi tempat orang meminta bantuan.'],
  ),
  ...scale(
    'persuading',
    ['+', 'I like to win a customer for something new.', 'Saya suka membuat pelanggan tertarik pada hal baru.'],
    ['+', 'I like to negotiate a price.', 'Saya suka menawar dan merundingkan harga.'],
    ['+', 'I like to speak for the company before others.', 'Saya suka berbicara mewakili perusahaan.'],
  ),
  ...scale(
    'record-keeping',
    ['+', 'I like to keep books or lists exactly up to date.', 'Saya suka menjaga pembukuan atau daftar tetap tepat.'],
    ['+', 'I like to check forms and figures for mistakes.', 'Saya suka memeriksa kesalahan pada formulir dan angka.'],
    ['+', 'I like to bring an archive into order.', 'Saya suka merapikan arsip.'],
  ),
  ...scale(
    'analysing',
    ['+', 'I like to find out why a system does not work.', 'Saya suka mencari tahu mengapa suatu sistem tidak jalan.'],
    [
      '+',
      'I like to compare figures until I understand what is behind them.',
      'Saya suka membandingkan angka sampai mengerti sebabnya.',
    ],
    ['+', 'I like to read up on rules or technology.', 'Saya suka mempelajari peraturan atau teknologi.'],
  ),
  ...scale(
    'contact',
    ['+', 'I want to meet customers every day.', 'Saya ingin bertemu pelanggan setiap hari.'],
    ['+', 'I like it when every hour brings somebody new.', 'Saya senang bila tiap jam ada orang baru.'],
    [
      '-',
      'I would rather know customers from files than in person.',
      'Saya lebih suka mengenal pelanggan dari berkas daripada bertemu langsung.',
    ],
  ),
  ...scale(
    'listening',
    ['+', 'I can listen for a long time without interrupting.', 'Saya dapat lama mendengarkan tanpa menyela.'],
    [
      '-',
      'I lose patience when somebody tells everything from the beginning.',
      'Saya tidak sabar bila orang bercerita semuanya dari awal.',
    ],
  ),
  ...scale(
    'uninterrupted-work',
    ['+', 'I work best when nobody interrupts me.', 'Saya bekerja paling baik bila tidak disela.'],
    ['-', 'It does not bother me to be interrupted often.', 'Saya tidak terganggu bila sering disela.'],
  ),
  ...scale(
    'autonomy',
    ['+', 'I want to decide in which order I do my work.', 'Saya ingin menentukan sendiri urutan pekerjaan saya.'],
    [
      '-',
      'I like it when somebody tells me what comes next.',
      'Saya senang bila ada yang memberi tahu tugas berikutnya.',
    ],
  ),
  ...scale(
    'flexibility',
    [
      '+',
      'It matters to me to choose my hours or to work from home.',
      'Penting bagi saya memilih jam kerja atau bekerja dari rumah.',
    ],
    ['-', 'Fixed hours at a fixed place suit me.', 'Jam kerja dan tempat yang tetap cocok bagi saya.'],
  ),
];
