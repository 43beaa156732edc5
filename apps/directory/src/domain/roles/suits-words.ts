import type { SuitabilityScale, Words } from '@sambung/contracts';

/** What somebody is like, likes, or likes to work under, for whom a role suits: as the second half of “it suits somebody who …”. */
export const SUITS_WORDS: Readonly<Record<SuitabilityScale, Words>> = {
  sociability: { id: 'senang berada di antara orang banyak', en: 'likes company and talks easily' },
  warmth: { id: 'peka terhadap perasaan orang lain', en: 'feels with other people' },
  orderliness: { id: 'rapi dan segera menyelesaikan tugas', en: 'is tidy and gets things done at once' },
  imagination: { id: 'punya banyak gagasan dan mencari jalan keluar', en: 'is full of ideas and finds ways' },
  helping: { id: 'suka membantu orang menyelesaikan masalahnya', en: 'likes to help people with their problems' },
  persuading: { id: 'suka meyakinkan dan memimpin', en: 'likes to convince and to lead' },
  'record-keeping': { id: 'suka mengurus catatan dan angka', en: 'likes to keep records and figures' },
  analysing: { id: 'suka menelaah sampai ke akarnya', en: 'likes to get to the bottom of things' },
  contact: { id: 'ingin sering bertemu pelanggan', en: 'wants to meet customers often' },
  listening: { id: 'sabar mendengarkan', en: 'listens with patience' },
  'uninterrupted-work': { id: 'ingin bekerja tanpa disela', en: 'wants to work without being interrupted' },
  autonomy: { id: 'ingin mengatur pekerjaannya sendiri', en: 'wants to arrange the work themself' },
  flexibility: { id: 'ingin waktu dan tempat kerja yang luwes', en: 'wants flexible hours and places' },
};
