import { z } from 'zod';
import { BilingualText, Id, Key, Level, Office } from '../../vocabulary';

/** `GET /v1/skill-matrix`. All that is given must hold. */
export const SkillMatrixQuery = z.strictObject({
  /** Beginnings of words, as in `GET /v1/employees`. */
  q: z.string().trim().min(1).max(100).optional(),
  office: Office.optional(),
  /** A site’s id or key. */
  site: Id.optional(),
  /** A team’s id or key. */
  team: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1_000).optional(),
});
export type SkillMatrixQuery = z.infer<typeof SkillMatrixQuery>;

const SkillInMatrix = z.object({
  skill: Key,
  /** As stated; null: only a claim of their own. */
  level: Level.nullable(),
  /** With which level routing and rotas count them today; null: not at all. */
  counts: Level.nullable(),
  evidence: z.enum(['none', 'valid', 'expired']),
  /** The last day of the evidence; null: without end, or none. */
  expiresOn: z.iso.date().nullable(),
  /** What they say of themself, where nobody has looked since. */
  claim: Level.nullable(),
});
export const SkillMatrixRow = z.object({
  employeeId: Id,
  name: z.string(),
  roles: z.array(Key),
  /** Those that something is said of. */
  skills: z.array(SkillInMatrix),
});
export type SkillMatrixRow = z.infer<typeof SkillMatrixRow>;
/** Who can do what, a page of people at a time. */
export const SkillMatrix = z.object({
  /** In the workspace’s time zone: the day on which evidence is valid, or not. */
  today: z.iso.date(),
  /** The whole catalogue, by key. `requires`: whether a level counts only with evidence. */
  skills: z.array(z.object({ skill: Key, name: BilingualText, requires: z.boolean() })),
  people: z.array(SkillMatrixRow),
  next: z.string().nullable(),
});
export type SkillMatrix = z.infer<typeof SkillMatrix>;
