import { z } from 'zod';
import { BilingualText, Id, Key, Level, Office, Timestamp } from '../../vocabulary';
import { SuitabilityScale, Words } from './role-profiles';

const Part = z.enum(['temperament', 'interests', 'preferences']);

/** `GET /v1/self-assessments/questions`. */
export const SelfAssessmentQuestions = z.object({
  /** Rises when an item changes: results of different versions are not compared. */
  questionnaire: z.int(),
  introduction: Words,
  /** What 1 to 5 mean. */
  answers: z.array(z.object({ answer: z.int(), name: BilingualText })),
  items: z.array(z.object({ item: z.string(), part: Part, text: BilingualText })),
  /** Skills that some role of the company wants, with what their levels mean. */
  skills: z.array(
    z.object({
      skill: Key,
      name: BilingualText,
      levels: z.array(z.object({ level: Level, description: BilingualText })),
    }),
  ),
});
export type SelfAssessmentQuestions = z.infer<typeof SelfAssessmentQuestions>;

const answers = z.record(z.string().max(40), z.int().min(1).max(5));
const skills = z.record(Key, Level);

/** `PUT /v1/self-assessments/draft`: everything answered so far; it takes the place of what was saved before. */
export const SelfAssessmentDraftBody = z.strictObject({
  answers: answers.refine((given) => Object.keys(given).length <= 100, 'at most 100 answers').default({}),
  skills: skills.refine((given) => Object.keys(given).length <= 100, 'at most 100 skills').default({}),
});
export type SelfAssessmentDraftBody = z.infer<typeof SelfAssessmentDraftBody>;

/** `GET` and `PUT /v1/self-assessments/draft`. */
export const SelfAssessmentDraft = z.object({
  questionnaire: z.int(),
  answers,
  skills,
  answered: z.int(),
  of: z.int(),
  /** Null: nothing is saved yet. */
  savedAt: Timestamp.nullable(),
});
export type SelfAssessmentDraft = z.infer<typeof SelfAssessmentDraft>;

const Score = z.number().min(0).max(100);
/** What the answers say, and why: docs/ASSESSMENT.md. */
export const SelfAssessmentResult = z.object({
  scales: z.array(
    z.object({
      scale: SuitabilityScale,
      part: Part,
      /** 0–100; null: fewer than half of its items were answered. */
      score: Score.nullable(),
      answered: z.int(),
      of: z.int(),
    }),
  ),
  office: z.object({
    /** Null: too little was answered to say. */
    front: Score.nullable(),
    back: Score.nullable(),
    /** `both`: the two are closer than the answers can tell apart. */
    suits: z.enum([...Office.options, 'both']).nullable(),
    words: Words,
  }),
  /** What fits best first; roles of which nothing can be said are left out. */
  roles: z.array(
    z.object({
      role: Key,
      name: BilingualText,
      office: Office,
      fit: Score,
      /** What is wanted in temperament, interests and preferences, and what in skills; null: not answered, or nothing wanted. */
      suits: Score.nullable(),
      skills: Score.nullable(),
      words: Words,
    }),
  ),
});
export type SelfAssessmentResult = z.infer<typeof SelfAssessmentResult>;

const Reader = z.enum(['manager', 'hr']);
/** `PUT /v1/self-assessments/{id}/sharing`: who may read a result. An empty list takes it back. */
export const SelfAssessmentSharingBody = z.strictObject({
  with: z.array(Reader).max(2),
  /** The single answers too, not the result alone. */
  answers: z.boolean().default(false),
});
export type SelfAssessmentSharingBody = z.infer<typeof SelfAssessmentSharingBody>;

export const SelfAssessmentView = z.object({
  selfAssessmentId: Id,
  questionnaire: z.int(),
  doneAt: Timestamp,
  result: SelfAssessmentResult,
  /** Left out where they are not shared with whoever asks. */
  answers: answers.optional(),
  skills: skills.optional(),
  /** For the person alone. */
  sharing: z.object({ with: z.array(Reader), answers: z.boolean() }).optional(),
});
export type SelfAssessmentView = z.infer<typeof SelfAssessmentView>;
/** The newest first. */
export const SelfAssessmentList = z.object({ selfAssessments: z.array(SelfAssessmentView) });
