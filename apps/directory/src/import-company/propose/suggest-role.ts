import { plainWords } from './header-words';
import { suggestOffice } from './suggest-office';

/** Words of job titles, by the seed catalogue's roles. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  receptionist: ['front office', 'front desk', 'resepsionis', 'receptionist', 'reception', 'penerima tamu'],
  cashier: ['kasir', 'cashier', 'teller'],
  'sales-representative': [
    ...['sales', 'salesman', 'salesperson', 'penjualan', 'penjual', 'tenaga penjual', 'account executive'],
    ...['pramuniaga', 'wiraniaga', 'spg', 'spb'],
  ],
  'customer-service-representative': [
    ...['cs', 'cso', 'csr', 'customer service', 'customer services', 'customer care', 'layanan pelanggan'],
    ...['pelayanan pelanggan', 'layanan nasabah', 'call center', 'call centre', 'contact center', 'contact centre'],
  ],
  'data-entry-clerk': ['data entry', 'entri data'],
  'claims-processor': ['klaim', 'claim', 'claims'],
  accountant: ['akuntan', 'akuntansi', 'akunting', 'accountant', 'accounting'],
  payroll: ['payroll', 'penggajian'],
  'hr-executive': ['hr', 'hrd', 'sdm', 'personalia', 'human resources', 'human capital'],
  'legal-adviser': ['legal', 'hukum'],
  'network-administrator': ['network administrator', 'network engineer', 'jaringan'],
};
const LEADS = [
  ...['manager', 'manajer', 'supervisor', 'spv', 'kepala', 'head', 'koordinator', 'coordinator', 'leader', 'pimpinan'],
];
const LEADER = { front: 'front-office-manager', back: 'back-office-manager' } as const;
const FRONT: ReadonlySet<string> = new Set([
  ...['receptionist', 'cashier', 'sales-representative', 'customer-service-representative'],
]);
/** Whoever helps those who sell or serve does not serve: “Sales Admin”, “CS Trainer”. */
const BESIDE = ['admin', 'administrasi', 'administration', 'support', 'trainer', 'analyst', 'analis', 'it', 'engineer'];

/**
 * The role of the seed catalogue that a job title speaks of, for somebody to confirm: whoever leads has the manager’s of that office. Undefined where it
 * speaks of none, or of several.
 */
export function suggestRole(job: string): string | undefined {
  const title = ` ${plainWords(job)} `;
  const says = (words: string): boolean => title.includes(` ${words} `);
  const [role, other] = Object.keys(WORDS).filter((key) => WORDS[key]?.some(says));
  if (other !== undefined || (role !== undefined && FRONT.has(role) && BESIDE.some(says))) return undefined;
  if (!LEADS.some(says)) return role;
  const office = role === undefined ? suggestOffice(job) : FRONT.has(role) ? 'front' : 'back';
  return office && LEADER[office];
}
