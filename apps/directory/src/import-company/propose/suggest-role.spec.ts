import { SEED_ROLES } from '../../catalogue/seed-roles';
import { suggestRole } from './suggest-role';

describe('the role that a job title speaks of', () => {
  it.each([
    ['Teller', 'cashier'],
    ['Kasir Senior', 'cashier'],
    ['CS', 'customer-service-representative'],
    ['Customer Service Officer', 'customer-service-representative'],
    ['Agen Call Center', 'customer-service-representative'],
    ['Staff Front Office', 'receptionist'],
    ['Sales Executive', 'sales-representative'],
    ['Pramuniaga', 'sales-representative'],
    ['Supervisor CS', 'front-office-manager'],
    ['Spv. Penjualan', 'front-office-manager'],
    ['Kepala Toko', 'front-office-manager'],
    ['Manajer Keuangan', 'back-office-manager'],
    ['Kepala HRD', 'back-office-manager'],
    ['Staf Akuntansi', 'accountant'],
  ])('is that of “%s”: %s', (job, role) => {
    expect(suggestRole(job)).toBe(role);
    expect(SEED_ROLES.map(({ key }) => key)).toContain(role);
  });

  it.each([
    'Direktur',
    'Staf',
    'Mekanik',
    'Kepala Cabang',
    'Kasir & CS',
    'Sales Admin',
    'IT Support CS',
    'Kepala Gudang Toko',
    '',
  ])('is nobody’s guess in “%s”', (job) => {
    expect(suggestRole(job)).toBeUndefined();
  });
});
