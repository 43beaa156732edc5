import type { Office } from '@sambung/contracts';
import { plainWords } from './header-words';

const WORDS: Readonly<Record<Office, readonly string[]>> = {
  front: [
    'toko',
    'store',
    'sales',
    'penjualan',
    'layanan',
    'pelanggan',
    'customer',
    'cs',
    'kasir',
    'resepsionis',
    'reception',
    'front',
    'gerai',
  ],
  back: [
    'keuangan',
    'finance',
    'akuntansi',
    'accounting',
    'pajak',
    'personalia',
    'hr',
    'hrd',
    'sdm',
    'it',
    'legal',
    'hukum',
    'gudang',
    'warehouse',
    'umum',
    'general',
    'produksi',
    'production',
    'purchasing',
    'pembelian',
    'direksi',
    'board',
    'administration',
    'administrasi',
    'back',
  ],
};

/** The office that the name of a department speaks of; undefined where it speaks of none, or of both. */
export function suggestOffice(name: string): Office | undefined {
  const words = plainWords(name).split(' ');
  const [first, second] = (['front', 'back'] as const).filter((office) =>
    WORDS[office].some((word) => words.includes(word)),
  );
  return second === undefined ? first : undefined;
}
