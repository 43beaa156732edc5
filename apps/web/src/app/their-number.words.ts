import type { Words } from '../language/words';

export const THEIR_NUMBER_WORDS = {
  'number.theirs': { id: 'Nomor telepon pelanggan', en: 'Their number' },
  'number.use': {
    id: 'Dipakai hanya untuk menghubungi kembali soal ini, dan bisa dihapus kapan saja bila pelanggan memintanya.',
    en: 'Used only to get back to them about this, and erased whenever they ask.',
  },
  'number.keep': { id: 'Simpan nomor', en: 'Keep the number' },
} as const satisfies Record<string, Words>;
