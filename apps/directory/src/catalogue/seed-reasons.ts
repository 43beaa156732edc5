import type { BilingualText, PlanStep } from '@sambung/contracts';

export interface SeedReason {
  readonly key: string;
  readonly name: BilingualText;
  readonly priority: number;
  readonly steps: readonly PlanStep[];
}

const step = (role: string, holdSeconds = 30): PlanStep => ({ criteria: { role }, holdSeconds });
/** A complaint is for somebody who may decide about it. */
const AUTHORITY: PlanStep = {
  criteria: { anyOf: [{ authority: { what: 'complaints' } }, { role: 'front-office-manager' }] },
  holdSeconds: 20,
};
const complaints: PlanStep = {
  criteria: { role: 'customer-service-representative', skills: [{ skill: 'conflict-management', level: 3 }] },
  holdSeconds: 20,
};
const reason = (key: string, priority: number, id: string, en: string, ...steps: PlanStep[]): SeedReason => ({
  key,
  name: { id, en },
  priority,
  steps,
});

const RECEPTION = step('receptionist');
const SERVICE = step('customer-service-representative');
const SALES = step('sales-representative');
const FRONT_MANAGER = step('front-office-manager');

/**
 * Why people get in touch, and who takes them. Drafts until somebody is named as their last resort: a plan that could end with nobody is not
 * allowed to live.
 */
export const SEED_REASONS: readonly SeedReason[] = [
  reason('unclear', 50, 'Belum jelas', 'Unclear', RECEPTION, SERVICE, FRONT_MANAGER),
  reason('buy', 60, 'Ingin membeli', 'Wants to buy', SALES, SERVICE, FRONT_MANAGER),
  reason('price-and-stock', 55, 'Menanyakan harga atau stok', 'Price or stock', SALES, SERVICE),
  reason('order-status', 50, 'Menanyakan pesanan', 'Where is my order', SERVICE, SALES),
  reason('return-goods', 50, 'Mengembalikan barang', 'Return goods', SERVICE, step('cashier')),
  reason('pay', 55, 'Pembayaran', 'Pay', step('cashier'), SERVICE),
  reason(
    'dispute-invoice',
    65,
    'Tagihan tidak sesuai',
    'Dispute an invoice',
    step('accountant', 45),
    SERVICE,
    step('back-office-manager'),
  ),
  reason('complaint', 80, 'Keluhan', 'Complaint', AUTHORITY, complaints, SERVICE),
  reason('appointment', 45, 'Membuat janji temu', 'Make an appointment', RECEPTION, SERVICE),
  reason('technical-problem', 60, 'Kendala teknis', 'Technical problem', SERVICE, step('network-administrator')),
  reason('benefit-claim', 55, 'Klaim asuransi', 'Benefit claim', step('claims-processor', 45), SERVICE),
  reason('job-application', 35, 'Lamaran kerja', 'Job application', step('hr-executive', 60), RECEPTION),
  reason('supplier', 35, 'Urusan pemasok', 'Supplier matters', step('accountant', 60), RECEPTION),
  reason('legal', 50, 'Urusan hukum', 'Legal matters', step('legal-adviser', 60), step('back-office-manager')),
  reason(
    'speak-to-manager',
    75,
    'Ingin berbicara dengan atasan',
    'Speak to a manager',
    FRONT_MANAGER,
    step('back-office-manager'),
  ),
];
