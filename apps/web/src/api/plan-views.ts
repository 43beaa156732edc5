import type { paths } from './schema';

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
type Get<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: infer Answer } } }
  ? Json<Answer>
  : never;

/** Short names for what the pages about work read. */
export type Questions = Get<'/v1/self-assessments/questions'>;
export type AssessmentDraft = Get<'/v1/self-assessments/draft'>;
export type SelfAssessment = Get<'/v1/self-assessments'>['selfAssessments'][number];
