import type { Words } from '../language/words';

/** What is asked about a contact once it is unfolded. */
export const MORE_FIELDS_WORDS = {
  'handOver.name': { id: 'Nama mereka', en: 'Their name' },
  'handOver.note': { id: 'Yang sudah mereka ceritakan', en: 'What they have told you' },
  'handOver.noteHint': { id: 'Supaya tidak perlu mengulang.', en: 'So that they need not repeat it.' },
  'handOver.anyLanguage': { id: 'Tidak penting', en: 'Does not matter' },
  'handOver.upset': { id: 'Mereka sedang kesal', en: 'They are upset' },
} as const satisfies Record<string, Words>;
