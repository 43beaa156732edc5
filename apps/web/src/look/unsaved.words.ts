import type { Words } from '../language/words';

export const UNSAVED_WORDS = {
  'unsaved.ask': { id: 'Tinggalkan tanpa menyimpan?', en: 'Leave without saving?' },
  'unsaved.means': {
    id: 'Yang Anda ubah belum disimpan, dan hilang kalau ditinggalkan.',
    en: 'What you changed is not saved yet, and is lost if you leave it.',
  },
  'unsaved.stay': { id: 'Lanjut mengisi', en: 'Go on writing' },
  'unsaved.leave': { id: 'Tinggalkan tanpa menyimpan', en: 'Leave without saving' },
} as const satisfies Record<string, Words>;
