import type { RoleProfileBody, SuitabilityScale } from '@sambung/contracts';

type SkillWant = RoleProfileBody['skills'][number];

const must = (skill: string, level: number, weight = 3): SkillWant => ({ skill, level, need: 'must', weight });
const should = (skill: string, level: number, weight = 2): SkillWant => ({ skill, level, need: 'should', weight });
const SPEAKS: RoleProfileBody['languages'] = [
  { language: 'id', level: 4, need: 'must', weight: 3 },
  { language: 'en', level: 2, need: 'should', weight: 1 },
];
const WRITES: RoleProfileBody['languages'] = [{ language: 'id', level: 3, need: 'must', weight: 2 }];

function profile(
  languages: RoleProfileBody['languages'],
  suits: Partial<Record<SuitabilityScale, number>>,
  ...skills: SkillWant[]
): RoleProfileBody {
  const scales = Object.entries(suits) as [SuitabilityScale, number][];
  return { skills, languages, suits: scales.map(([scale, weight]) => ({ scale, weight })) };
}

/**
 * What the roles of the seed catalogue want until a company says otherwise. Liking people, listening and finding ways suit the front office; autonomy, flexible conditions and uninterrupted
 * work the back office.
 */
export const SEED_ROLE_PROFILES: Readonly<Record<string, RoleProfileBody>> = {
  receptionist: profile(
    SPEAKS,
    { sociability: 4, warmth: 4, contact: 5, listening: 4, helping: 3 },
    must('friendliness', 4, 4),
    must('articulate-speech', 4),
    must('active-listening', 3),
    must('basic-computing', 2),
    should('questioning-technique', 3),
    should('patience', 3),
  ),
  cashier: profile(
    SPEAKS,
    { contact: 4, orderliness: 4, warmth: 3, 'record-keeping': 3, helping: 2 },
    must('numeracy', 3, 4),
    must('friendliness', 3),
    must('basic-computing', 3),
    should('patience', 3),
    should('conflict-management', 2),
  ),
  'sales-representative': profile(
    SPEAKS,
    { sociability: 5, persuading: 5, contact: 5, listening: 3, imagination: 3 },
    must('interpersonal', 4, 4),
    must('articulate-speech', 4),
    must('questioning-technique', 3),
    must('active-listening', 3),
    should('basic-computing', 2),
    should('numeracy', 2),
  ),
  'customer-service-representative': profile(
    SPEAKS,
    { warmth: 5, helping: 5, listening: 5, contact: 4, imagination: 3, sociability: 3 },
    must('active-listening', 4, 4),
    must('patience', 4, 4),
    must('questioning-technique', 3),
    must('conflict-management', 3),
    must('basic-computing', 2),
    should('complaint-handling', 3),
    should('articulate-speech', 3),
  ),
  'front-office-manager': profile(
    SPEAKS,
    { sociability: 4, persuading: 4, helping: 4, listening: 4, contact: 4, imagination: 3 },
    must('complaint-handling', 4, 4),
    must('team-support', 4, 4),
    must('delegation', 3),
    must('conflict-management', 4),
    should('interpersonal', 4),
  ),
  'data-entry-clerk': profile(
    WRITES,
    { orderliness: 5, 'record-keeping': 5, 'uninterrupted-work': 5, flexibility: 2 },
    must('organisation', 3, 4),
    must('word-processing', 3),
    should('numeracy', 2),
  ),
  'claims-processor': profile(
    WRITES,
    { orderliness: 4, 'record-keeping': 4, analysing: 4, 'uninterrupted-work': 3, helping: 2 },
    must('organisation', 3, 4),
    must('written-communication', 3),
    must('numeracy', 3),
    should('internal-customer-service', 3),
    should('word-processing', 3),
  ),
  accountant: profile(
    WRITES,
    { 'record-keeping': 5, orderliness: 5, analysing: 4, 'uninterrupted-work': 4, autonomy: 3 },
    must('numeracy', 4, 5),
    must('ledger-systems', 4, 4),
    must('organisation', 4),
    should('written-communication', 3),
    should('internal-customer-service', 3),
  ),
  payroll: profile(
    WRITES,
    { 'record-keeping': 5, orderliness: 5, 'uninterrupted-work': 4, analysing: 3 },
    must('numeracy', 4, 4),
    must('organisation', 4, 4),
    must('ledger-systems', 3),
    should('internal-customer-service', 3),
  ),
  'hr-executive': profile(
    WRITES,
    { listening: 4, helping: 4, 'record-keeping': 3, warmth: 3, autonomy: 2 },
    must('oral-communication', 4),
    must('written-communication', 4),
    must('internal-customer-service', 4, 4),
    must('organisation', 3),
    should('conflict-management', 3),
  ),
  'legal-adviser': profile(
    [...WRITES, { language: 'en', level: 3, need: 'should', weight: 2 }],
    { analysing: 5, autonomy: 4, 'uninterrupted-work': 4, 'record-keeping': 3, imagination: 2 },
    must('written-communication', 5, 4),
    must('oral-communication', 4),
    must('organisation', 4),
    should('questioning-technique', 3),
  ),
  'network-administrator': profile(
    [...WRITES, { language: 'en', level: 3, need: 'should', weight: 2 }],
    { analysing: 5, autonomy: 4, flexibility: 4, 'uninterrupted-work': 4, imagination: 3 },
    must('network-administration', 4, 5),
    must('internal-customer-service', 3),
    should('written-communication', 2),
    should('organisation', 3),
  ),
  'back-office-manager': profile(
    WRITES,
    { autonomy: 3, orderliness: 4, persuading: 3, helping: 3, analysing: 3 },
    must('team-support', 4, 4),
    must('delegation', 4, 4),
    must('organisation', 4),
    must('internal-customer-service', 4),
    should('complaint-handling', 3),
    should('written-communication', 4),
  ),
};
