import { ASSESSMENT_WORDS } from './assessment/assessment.words';
import { POLICIES_WORDS } from './policies/policies.words';
import { ROTA_WORDS } from './rota/rota.words';

/** What the pages about work say; each brings its own. */
export const PLAN_WORDS = { ...ROTA_WORDS, ...POLICIES_WORDS, ...ASSESSMENT_WORDS };
