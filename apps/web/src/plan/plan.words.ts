import { ASSESSMENT_WORDS } from './assessment/assessment.words';
import { DEMAND_WORDS } from './demand/demand.words';
import { POLICIES_WORDS } from './policies/policies.words';
import { RULES_WORDS } from './rota-rules/rules.words';
import { ROTA_WORDS } from './rota/rota.words';
import { WISHES_WORDS } from './wishes/wishes.words';

/** What the pages about work say; each brings its own. */
export const PLAN_WORDS = {
  ...ROTA_WORDS,
  ...RULES_WORDS,
  ...DEMAND_WORDS,
  ...WISHES_WORDS,
  ...POLICIES_WORDS,
  ...ASSESSMENT_WORDS,
};
