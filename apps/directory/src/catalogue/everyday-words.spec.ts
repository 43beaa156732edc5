import { matchWords } from '../domain/match-words';
import { EVERYDAY_KEYS, everydayWords } from './everyday-words';
import { SEED_DUTIES } from './seed-duties';
import { SEED_REASONS } from './seed-reasons';

const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
/** In the order in which the most urgent comes first, as they are read. */
const MATTERS = [
  ...SEED_DUTIES.map((duty) => ({ ...duty, priority: 100 })),
  ...[...SEED_REASONS].sort((a, b) => b.priority - a.priority),
];

/** The keys of what answers a question, the best first. */
function answering(question: string): string[] {
  return MATTERS.map(({ key, name }) => ({
    key,
    match: matchWords(plain(question), plain(`${key} ${name.id} ${name.en}`), everydayWords(key)),
  }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match)
    .map(({ key }) => key);
}

describe('whoever asks as people talk', () => {
  it.each([
    ['mau komplain', 'complaint'],
    ['mau mengadu soal pelayanan', 'complaint'],
    ['The customer is very angry!', 'complaint'],
    ['faktur salah', 'dispute-invoice'],
    ['they say they were charged twice', 'dispute-invoice'],
    ['internet mati', 'technical-problem'],
    ['aplikasinya error terus', 'technical-problem'],
    ['I want my money back', 'return-goods'],
    ['barangnya cacat, mau ditukar', 'return-goods'],
    ['minta uang kembali', 'return-goods'],
    ['paket belum sampai', 'order-status'],
    ['my parcel has not arrived', 'order-status'],
    ['lowongan kerja', 'job-application'],
    ['Is there any vacancy?', 'job-application'],
    ['surat somasi', 'legal'],
    ['Saya mau tanya soal gaji bulan ini kok belum masuk', 'payroll'],
    ['THR kapan cair?', 'payroll'],
    ['Siapa yang mengurus pajak penghasilan karyawan?', 'national-tax'],
    ['pemasok menanyakan pembayaran', 'suppliers'],
    ['pelanggan mau beli kursi roda', 'buy'],
    ['mau bayar cicilan', 'pay'],
    ['barang belum nyampe', 'order-status'],
    ['kulkasnya ga dingin', 'technical-problem'],
    ['AC bocor, minta teknisi', 'technical-problem'],
    ['mau kerja sama', 'supplier'],
    ['mau ketemu bos', 'speak-to-manager'],
    ['mau ketemu', 'appointment'],
  ])('of “%s” is sent to %s first', (question, key) => expect(answering(question)[0]).toBe(key));

  it.each(['jam buka toko', 'opening hours', 'what a nice day', 'asdfgh'])(
    'of “%s”, which nobody handles, is sent to nobody rather than astray',
    (question) => expect(answering(question)).toEqual([]),
  );

  it('finds BPJS with whoever looks after accidents, and with benefit claims', () =>
    expect(answering('who handles BPJS?')).toEqual(
      expect.arrayContaining(['workers-compensation', 'benefit-claims', 'benefit-claim']),
    ));

  it('is not what a name says itself: that comes first', () =>
    expect(answering('supplier')).toEqual(['supplier', 'suppliers']));

  it('is known of keys of the catalogue alone', () => {
    const keys = new Set([...SEED_REASONS, ...SEED_DUTIES].map(({ key }) => key));
    expect(EVERYDAY_KEYS.filter((key) => !keys.has(key))).toEqual([]);
  });
});
