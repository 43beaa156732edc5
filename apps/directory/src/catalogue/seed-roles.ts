import type { Role } from '../domain/employee';

const front = (key: string, id: string, en: string): Role => ({ key, office: 'front', name: { id, en } });
const back = (key: string, id: string, en: string): Role => ({ key, office: 'back', name: { id, en } });

/** The roles every company starts with: direct contact with customers is front. */
export const SEED_ROLES: readonly Role[] = [
  front('receptionist', 'Resepsionis', 'Receptionist'),
  front('cashier', 'Kasir', 'Cashier'),
  front('sales-representative', 'Tenaga penjualan', 'Sales representative'),
  front('customer-service-representative', 'Layanan pelanggan', 'Customer-service representative'),
  front('front-office-manager', 'Manajer kantor depan', 'Front-office manager'),
  back('data-entry-clerk', 'Petugas entri data', 'Data-entry clerk'),
  back('claims-processor', 'Pemroses klaim', 'Claims processor'),
  back('accountant', 'Akuntan', 'Accountant'),
  back('payroll', 'Staf penggajian', 'Payroll'),
  back('hr-executive', 'Staf personalia', 'HR executive'),
  back('legal-adviser', 'Penasihat hukum', 'Legal adviser'),
  back('network-administrator', 'Administrator jaringan', 'Network administrator'),
  back('back-office-manager', 'Manajer kantor belakang', 'Back-office manager'),
];
