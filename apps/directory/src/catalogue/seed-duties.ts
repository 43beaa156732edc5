import type { BilingualText } from '@sambung/contracts';

export interface SeedDuty {
  readonly key: string;
  readonly name: BilingualText;
  readonly role: string;
}

const duty = (key: string, role: string, id: string, en: string): SeedDuty => ({ key, name: { id, en }, role });

/** What the back office does, so that “who handles this?” can be answered. */
export const SEED_DUTIES: readonly SeedDuty[] = [
  duty('employment-contracts', 'hr-executive', 'Kontrak kerja', 'Employment contracts'),
  duty('bookkeeping', 'accountant', 'Pembukuan', 'Bookkeeping'),
  duty('accounting', 'accountant', 'Akuntansi', 'Accounting'),
  duty('payroll', 'payroll', 'Penggajian', 'Payroll'),
  duty('local-tax', 'accountant', 'Pajak daerah kabupaten/kota', 'Local tax compliance'),
  duty('regional-tax', 'accountant', 'Pajak provinsi', 'Regional tax compliance'),
  duty('national-tax', 'accountant', 'Pajak nasional', 'National tax compliance'),
  duty('labour-law', 'legal-adviser', 'Kepatuhan hukum ketenagakerjaan', 'Labour-law compliance'),
  duty('safety', 'hr-executive', 'Keselamatan kerja', 'Safety compliance'),
  duty('workers-compensation', 'hr-executive', 'Jaminan kecelakaan kerja', 'Workers’ compensation'),
  duty('background-checks', 'hr-executive', 'Pemeriksaan latar belakang', 'Background checks'),
  duty('payables-and-receivables', 'accountant', 'Utang dan piutang', 'Payables and receivables'),
  duty('benefit-claims', 'claims-processor', 'Klaim asuransi', 'Benefit claims'),
  duty('suppliers', 'accountant', 'Pemasok', 'Suppliers'),
];
