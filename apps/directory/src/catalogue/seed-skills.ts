import type { BilingualText } from '@sambung/contracts';

export interface SeedSkill {
  readonly key: string;
  readonly name: BilingualText;
}

const skill = (key: string, id: string, en: string): SeedSkill => ({ key, name: { id, en } });

/** What front office, back office and managers need, as the field names it. */
export const SEED_SKILLS: readonly SeedSkill[] = [
  skill('interpersonal', 'Hubungan antarpribadi', 'Interpersonal skills'),
  skill('articulate-speech', 'Bicara jelas', 'Articulate speech'),
  skill('active-listening', 'Mendengarkan aktif', 'Active listening'),
  skill('friendliness', 'Keramahan', 'Friendliness'),
  skill('patience', 'Kesabaran', 'Patience'),
  skill('questioning-technique', 'Teknik bertanya', 'Questioning technique'),
  skill('conflict-management', 'Menangani konflik', 'Conflict management'),
  skill('basic-computing', 'Komputer dasar (janji temu, pesanan)', 'Basic computing (appointments, orders)'),
  skill('oral-communication', 'Komunikasi lisan', 'Oral communication'),
  skill('written-communication', 'Komunikasi tertulis', 'Written communication'),
  skill('numeracy', 'Kemampuan berhitung', 'Numeracy'),
  skill('organisation', 'Kerapian kerja (arsip, tenggat)', 'Organisation (filing, deadlines)'),
  skill('internal-customer-service', 'Layanan bagi rekan kerja', 'Internal customer service'),
  skill('word-processing', 'Pengolah kata', 'Word processing'),
  skill('ledger-systems', 'Sistem buku besar', 'Ledger systems'),
  skill('network-administration', 'Administrasi jaringan tingkat lanjut', 'Advanced network administration'),
  skill('complaint-handling', 'Menangani keluhan', 'Complaint handling'),
  skill('team-support', 'Mendukung tim', 'Supporting a team'),
  skill('delegation', 'Pendelegasian', 'Delegation'),
];
