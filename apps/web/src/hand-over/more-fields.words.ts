import type { Words } from '../language/words';

/** What is asked about a contact once it is unfolded. */
export const MORE_FIELDS_WORDS = {
  'handOver.name': { id: 'Nama pelanggan', en: 'Their name' },
  'handOver.note': { id: 'Yang sudah diceritakan pelanggan', en: 'What they have told you' },
  'handOver.noteHint': { id: 'Supaya pelanggan tidak perlu mengulang.', en: 'So that they need not repeat it.' },
  'handOver.anyLanguage': { id: 'Bahasa apa saja', en: 'Does not matter' },
  'handOver.upset': { id: 'Pelanggan sedang kesal', en: 'They are upset' },
} as const satisfies Record<string, Words>;
