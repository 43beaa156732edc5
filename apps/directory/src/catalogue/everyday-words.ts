/**
 * What else people say, in Indonesian and English, who mean a reason or duty of the seed catalogue: nobody who is cross on the telephone says “keluhan”. By its key, so that it holds
 * however a company calls it. Plain words, each of which alone points there; what points to several matters stands with each.
 */
const SAID: Readonly<Record<string, string>> = {
  buy: 'belanja borong grosir penawaran katalog purchase shopping wholesale quotation quote catalogue',
  'price-and-stock': 'diskon promo promosi tersedia cost costs discount available availability',
  'order-status':
    'paket barang kiriman pengiriman sampai nyampe sampe tiba datang dikirim resi lacak kurir terlambat parcel package delivery delivered shipping shipment shipped arrive arrived tracking courier late',
  'return-goods':
    'retur tukar rusak cacat penyok pecah garansi uang kembali refund money exchange broken damaged defective faulty warranty',
  pay: 'bayar cicilan angsuran lunas transfer tunai payment paying paid instalment installment cash',
  'dispute-invoice':
    'mempersoalkan faktur nota kuitansi kwitansi ditagih invoices bill billing billed charged overcharged',
  complaint:
    'komplain aduan mengadu protes kecewa marah kasar buruk puas complain complaining angry upset unhappy disappointed rude unacceptable',
  appointment: 'janjian jadwal reservasi booking bertemu ketemu meeting schedule reschedule book reservation',
  'technical-problem':
    'error eror gangguan aplikasi website situs internet wifi jaringan komputer printer login password sandi lemot rusak mati dingin panas bocor bunyi servis service perbaiki perbaikan teknisi instalasi pasang repair repaired fix broken technician install installation leak leaking app crash crashes bug network computer',
  'benefit-claim': 'manfaat asuransi santunan bpjs rawat pengobatan insurance reimburse reimbursement claims',
  'job-application':
    'lowongan loker melamar rekrutmen wawancara magang karier karir vacancy vacancies hiring recruitment interview internship career resume cv apply applying',
  supplier: 'vendor rekanan distributor mitra kemitraan kerjasama kerja sama menawarkan suppliers partner partnership',
  legal: 'pengacara somasi gugatan menuntut pengadilan lawyer attorney lawsuit sue suing court',
  'speak-to-manager': 'bertemu ketemu bos manajer pimpinan kepala supervisor boss escalate',
  'employment-contracts': 'perpanjangan pkwt probation',
  bookkeeping: 'jurnal ledger journal pencatatan',
  accounting: 'neraca laporan keuangan financial statement balance',
  payroll: 'gaji upah slip thr lembur bonus tunjangan salary wage wages payslip overtime allowance',
  'local-tax': 'pbb reklame retribusi',
  'regional-tax': 'kendaraan stnk samsat vehicle',
  'national-tax': 'ppn pph npwp spt penghasilan vat income withholding',
  'labour-law': 'phk pesangon serikat disnaker dismissal severance union termination labor',
  safety: 'k3 apd kebakaran evakuasi fire evacuation protective',
  'workers-compensation': 'bpjs jkk cedera accident injury injured',
  'background-checks': 'referensi skck verifikasi reference references verification',
  'payables-and-receivables': 'hutang tempo tunggakan due overdue outstanding debt owe owes',
  'benefit-claims': 'manfaat asuransi santunan bpjs rawat pengobatan insurance reimburse reimbursement claim',
  suppliers: 'vendor rekanan distributor supplier',
};

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SAID).map(([key, words]) => [key, words.split(' ')]),
);
const NONE: readonly string[] = [];

/** Of a reason or duty by its key; none for what a company has added itself. */
export const everydayWords = (key: string): readonly string[] => WORDS.get(key) ?? NONE;

/** Whose words are known. */
export const EVERYDAY_KEYS: readonly string[] = [...WORDS.keys()];
