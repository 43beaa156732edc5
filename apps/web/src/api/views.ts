import type { paths } from './schema';

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
type Get<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: infer Answer } } }
  ? Json<Answer>
  : never;

/** Short names for what the pages read. */
export type Handoff = Get<'/v1/handoffs/{handoffId}'>;
export type Matter = Get<'/v1/who-handles'>['matters'][number];
export type Site = Get<'/v1/sites'>['sites'][number];
export type Reason = Get<'/v1/reasons'>['reasons'][number];
export type ReasonPlan = NonNullable<Reason['plan']>;
export type ReasonBody = NonNullable<paths['/v1/reasons']['post']['requestBody']>['content']['application/json'];
export type PlanTrial = Json<paths['/v1/routing/reasons/{id}/preview']['post']['responses'][200]>;
export type Colleague = Get<'/v1/employees'>['employees'][number];
export type Text = Handoff['say'];
export type HandoffBody = NonNullable<paths['/v1/handoffs']['post']['requestBody']>['content']['application/json'];
export type PreviewBody = NonNullable<
  paths['/v1/routing/preview']['post']['requestBody']
>['content']['application/json'];
export type Preview = Json<paths['/v1/routing/preview']['post']['responses'][200]>;
export type Channel = Handoff['channel'];
export type Comes = NonNullable<Handoff['comes']>;
export type PromiseBody = NonNullable<
  paths['/v1/handoffs/{handoffId}/promise']['post']['requestBody']
>['content']['application/json'];
export type Desk = Get<'/v1/desk'>;
export type DeskOffer = Desk['offers'][number];
export type Assist = Desk['assists']['asked'][number];
export type Engagement = Desk['engagements'][number];
export type PresenceBody = NonNullable<paths['/v1/presence/me']['put']['requestBody']>['content']['application/json'];
export type AssistBody = NonNullable<paths['/v1/assists']['post']['requestBody']>['content']['application/json'];
export type Rota = Get<'/v1/rotas/{id}'>;
export type RotaShift = Rota['shifts'][number];
export type RotaSummary = Get<'/v1/rotas'>['rotas'][number];
export type RotaBody = NonNullable<paths['/v1/rotas']['post']['requestBody']>['content']['application/json'];
export type ShiftBody = NonNullable<
  paths['/v1/rotas/{id}/shifts/{employeeId}/{date}']['put']['requestBody']
>['content']['application/json'];
export type Replanned = Json<paths['/v1/rotas/{id}/replan']['post']['responses'][200]>;
export type RotaRules = Get<'/v1/teams/{id}/rota-rules'>;
export type RotaRulesBody = NonNullable<
  paths['/v1/teams/{id}/rota-rules']['put']['requestBody']
>['content']['application/json'];
export type RotaDemand = Get<'/v1/teams/{id}/rota-demands/{key}'>;
export type TriedDemand = Json<paths['/v1/teams/{id}/rota-demands/{key}']['put']['responses'][200]>;
export type DemandBody = NonNullable<
  paths['/v1/teams/{id}/rota-demands/{key}']['put']['requestBody']
>['content']['application/json'];
export type RotaTerms = Get<'/v1/employees/{id}/rota-terms'>;
export type RotaWish = RotaTerms['wishes'][number];
export type TeamMember = Get<'/v1/teams/{id}/rota-terms'>['people'][number];
export type Team = Get<'/v1/teams'>['teams'][number];
export type ImportBody = NonNullable<paths['/v1/imports']['post']['requestBody']>['content']['application/json'];
export type ImportReport = Get<'/v1/imports/{id}'>;
export type Understanding = NonNullable<ImportReport['understood']>;
export type ImportDifference = Get<'/v1/imports/{id}/people'>['people'][number];
export type ImportProblem = ImportReport['problems'][number];
export type Policy = Get<'/v1/policies/{id}'>;
export type PolicyVersion = Policy['versions'][number];
export type PolicyBody = NonNullable<paths['/v1/policies']['post']['requestBody']>['content']['application/json'];
export type SavedPolicy = Json<paths['/v1/policies']['post']['responses'][201]>;
export type OwnPolicy = Get<'/v1/employees/{id}/policies'>['policies'][number];
export type Person = Get<'/v1/employees/{id}'>;
export type PersonSkill = Get<'/v1/employees/{id}/skills'>['skills'][number];
export type AuditEntry = Get<'/v1/audit'>['entries'][number];
export type SkillMatrix = Get<'/v1/skill-matrix'>;
export type SkillMatrixRow = SkillMatrix['people'][number];
export type SkillInMatrix = SkillMatrixRow['skills'][number];
export type SkillAssessment = Get<'/v1/employees/{id}/skills/{key}/assessments'>['assessments'][number];
export type AssessmentBody = NonNullable<
  paths['/v1/employees/{id}/skills/{key}/assessments']['post']['requestBody']
>['content']['application/json'];
export type RoleProfile = Get<'/v1/roles/{key}/profile'>;
export type RoleProfileBody = NonNullable<
  paths['/v1/roles/{key}/profile']['put']['requestBody']
>['content']['application/json'];
export type HiringProfile = Get<'/v1/roles/{key}/hiring-profile'>;
export type TeamGaps = Get<'/v1/teams/{id}/gaps'>;
export type RoleGap = Get<'/v1/employees/{id}/gaps'>['roles'][number];
export type ApiKey = Get<'/v1/api-keys'>['apiKeys'][number];
export type NewApiKey = Json<paths['/v1/api-keys']['post']['responses'][201]>;
export type ScimRequest = Get<'/v1/scim-state'>['requests'][number];
export type ImportSummary = Get<'/v1/imports'>['imports'][number];
export type Readiness = Get<'/v1/readiness'>;
export type FirstHandoff = Get<'/v1/first-handoff'>;
export type DefaultReasons = Get<'/v1/default-reasons'>;
