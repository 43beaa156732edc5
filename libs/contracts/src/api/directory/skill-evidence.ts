import { z } from 'zod';
import { BilingualText, Id, Key, Level, SentDay, Timestamp } from '../../vocabulary';
import { EvidenceGround } from './catalogue';

/** What somebody says of themself is kept, and counts for nothing until somebody else has looked. */
export const AssessmentGround = z.enum(['self-declared', ...EvidenceGround.options]);
export type AssessmentGround = z.infer<typeof AssessmentGround>;

/** `POST /v1/employees/{id}/skills/{key}/assessments`: somebody has looked how well a person can do something. */
export const SkillAssessmentBody = z
  .strictObject({
    level: Level,
    ground: AssessmentGround,
    /** Left out: today. */
    assessedOn: SentDay.optional(),
    /** The last day on which it holds. Left out: as long as the skill's assessments usually do; null: without end. */
    expiresOn: SentDay.nullable().optional(),
    /** Who looked, where that is not whoever records it: an examiner, an institute. */
    assessor: z.string().trim().min(1).max(120).nullable().default(null),
    /** The number of a certificate, the name of a test. */
    reference: z.string().trim().min(1).max(200).nullable().default(null),
  })
  .refine(({ assessedOn, expiresOn }) => !assessedOn || !expiresOn || assessedOn <= expiresOn, {
    message: 'it does not expire before it was assessed',
    path: ['expiresOn'],
  });
export type SkillAssessmentBody = z.infer<typeof SkillAssessmentBody>;

const Standing = z.enum(['valid', 'expired', 'withdrawn']);
export const SkillAssessmentView = z.object({
  assessmentId: Id,
  skill: Key,
  level: Level,
  ground: AssessmentGround,
  assessedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  /** As of today in the workspace's time zone. */
  standing: Standing,
  assessor: z.string().nullable(),
  reference: z.string().nullable(),
  /** Null: an integration, or somebody who is no employee here (any more). */
  recordedBy: z.object({ employeeId: Id, name: z.string() }).nullable(),
  recordedAt: Timestamp,
  withdrawnAt: Timestamp.nullable(),
});
export type SkillAssessmentView = z.infer<typeof SkillAssessmentView>;
/** `GET /v1/employees/{id}/skills/{key}/assessments`: the newest first. */
export const SkillAssessmentList = z.object({ assessments: z.array(SkillAssessmentView) });

/** One skill of somebody: what is said, what shows it, and what of it counts. */
export const SkillOfEmployee = z.object({
  skill: Key,
  name: BilingualText,
  /** As the directory has it; null: only a claim of their own. */
  level: Level.nullable(),
  /** With which level routing and rotas count them today; null: not at all. */
  counts: Level.nullable(),
  evidence: z.enum(['none', 'valid', 'expired']),
  /** The newest assessment by somebody else: of those that the skill requires, where it requires any. */
  assessment: SkillAssessmentView.nullable(),
  /** What they say of themself since. */
  claim: SkillAssessmentView.nullable(),
});
export type SkillOfEmployee = z.infer<typeof SkillOfEmployee>;
/** `GET /v1/employees/{id}/skills`. */
export const SkillsOfEmployee = z.object({ employeeId: Id, skills: z.array(SkillOfEmployee) });
export type SkillsOfEmployee = z.infer<typeof SkillsOfEmployee>;

/** `GET /v1/skill-expiries`. */
export const SkillExpiryQuery = z.strictObject({
  /** So many days ahead. What has expired already is listed first. */
  days: z.coerce.number().int().min(0).max(730).default(60),
  /** A team's id. */
  team: Id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(1_000).optional(),
});
export type SkillExpiryQuery = z.infer<typeof SkillExpiryQuery>;
export const SkillExpiry = z.object({
  employeeId: Id,
  name: z.string(),
  skill: Key,
  level: Level,
  ground: AssessmentGround,
  expiresOn: z.iso.date(),
  standing: Standing,
  /** Whether the level stops counting in routing and rotas with it. */
  stopsCounting: z.boolean(),
});
export type SkillExpiry = z.infer<typeof SkillExpiry>;
export const SkillExpiryPage = z.object({ expiries: z.array(SkillExpiry), next: z.string().nullable() });
export type SkillExpiryPage = z.infer<typeof SkillExpiryPage>;
