import { z } from 'zod';
import { BilingualText, Id, Key, Language, Level } from '../../vocabulary';

/** Sentences in both languages, of whatever length. */
export const Words = z.object({ id: z.string(), en: z.string() });
export type Words = z.infer<typeof Words>;

/** What the self-assessment asks about, and what may suit a role. */
export const SuitabilityScale = z.enum([
  'sociability',
  'warmth',
  'orderliness',
  'imagination',
  'helping',
  'persuading',
  'record-keeping',
  'analysing',
  'contact',
  'listening',
  'uninterrupted-work',
  'autonomy',
  'flexibility',
]);
export type SuitabilityScale = z.infer<typeof SuitabilityScale>;

const Need = z.enum(['must', 'should']);
const wanted = {
  level: Level,
  /** Without a must nobody is ready for the role; a should makes them better at it. */
  need: Need.default('must'),
  /** Among wants of the same need: 1 little … 5 much. */
  weight: z.int().min(1).max(5).default(3),
};
const once = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** `PUT /v1/roles/{key}/profile`: what a role wants of whoever holds it. */
export const RoleProfileBody = z.strictObject({
  skills: z
    .array(z.strictObject({ skill: Key, ...wanted }))
    .max(40)
    .refine((list) => once(list.map(({ skill }) => skill)), 'each skill once')
    .default([]),
  languages: z
    .array(z.strictObject({ language: Language, ...wanted }))
    .max(10)
    .refine((list) => once(list.map(({ language }) => language)), 'each language once')
    .default([]),
  /** Temperament, interests and conditions of work that suit the role. Nobody is measured by them but in their own self-assessment. */
  suits: z
    .array(z.strictObject({ scale: SuitabilityScale, weight: z.int().min(1).max(5).default(3) }))
    .max(13)
    .refine((list) => once(list.map(({ scale }) => scale)), 'each scale once')
    .default([]),
});
export type RoleProfileBody = z.infer<typeof RoleProfileBody>;
/** `GET /v1/roles/{key}/profile`. Version 0: nobody has saved one; what the seed catalogue has for the role, if anything. */
export const RoleProfileView = RoleProfileBody.extend({ role: Key, version: z.int() });
export type RoleProfileView = z.infer<typeof RoleProfileView>;

/** A skill or a language that a role wants. */
const Want = z.object({
  kind: z.enum(['skill', 'language']),
  key: z.string(),
  name: BilingualText,
  level: Level,
  need: Need,
  weight: z.int(),
});

export const WantOfPerson = Want.extend({
  /** The level that counts today; 0: none. */
  has: z.int().min(0).max(5),
  /** Levels that are missing; 0: none. */
  missing: z.int().min(0).max(5),
});
/** How somebody stands against a role. */
export const RoleGap = z.object({
  role: Key,
  name: BilingualText,
  /** They have every must. */
  ready: z.boolean(),
  /** 0–100: how much of what is wanted is there, by weight, a must twice; null: the role wants nothing. */
  fit: z.int().min(0).max(100).nullable(),
  /** What is missing most first, then what is there. */
  wants: z.array(WantOfPerson),
  words: Words,
});
export type RoleGap = z.infer<typeof RoleGap>;
/** `GET /v1/employees/{id}/gaps`. */
export const EmployeeGapsQuery = z.strictObject({
  /** Against this role; left out: against all roles that they hold. */
  role: Key.optional(),
});
export type EmployeeGapsQuery = z.infer<typeof EmployeeGapsQuery>;
export const EmployeeGaps = z.object({ employeeId: Id, name: z.string(), roles: z.array(RoleGap) });
export type EmployeeGaps = z.infer<typeof EmployeeGaps>;

const WantOfTeam = Want.extend({
  /** How many of those who hold the role have it at the level. */
  have: z.int(),
  /** The highest level that anybody of them has. */
  best: z.int().min(0).max(5),
});
const TeamRoleGap = z.object({
  role: Key,
  name: BilingualText,
  people: z.int(),
  ready: z.int(),
  /** Of what is wanted most, the rarest first. */
  wants: z.array(WantOfTeam),
  /** Who holds the role: the readiest first. */
  holders: z.array(
    z.object({
      employeeId: Id,
      name: z.string(),
      ready: z.boolean(),
      fit: z.int().nullable(),
      missing: z.array(z.string()),
    }),
  ),
  words: Words,
});
/** One person's row of a matrix of skills. */
const SkillsOfMember = z.object({
  employeeId: Id,
  name: z.string(),
  roles: z.array(Key),
  /** `level` as stated; `counts`: the level that routing and rotas go by today, 0: not at all. */
  skills: z.array(z.object({ skill: Key, level: Level, counts: z.int().min(0).max(5) })),
});
/** `GET /v1/teams/{id}/gaps`: each role that somebody of the team holds, and everybody's skills. */
export const TeamGaps = z.object({
  teamId: Id,
  roles: z.array(TeamRoleGap),
  /** Those that somebody has or a role of theirs wants, by name. */
  skills: z.array(z.object({ skill: Key, name: BilingualText })),
  /** By name. */
  people: z.array(SkillsOfMember),
});
export type TeamGaps = z.infer<typeof TeamGaps>;

/** `GET /v1/roles/{key}/hiring-profile`. */
export const HiringQuery = z.strictObject({
  /** The team that somebody is looked for; left out: the whole company for hr and admin, their own line for managers. */
  team: Id.optional(),
});
export type HiringQuery = z.infer<typeof HiringQuery>;
export const HiringProfile = z.object({
  role: Key,
  name: BilingualText,
  teamId: Id.nullable(),
  /** Who holds the role there now. */
  people: z.int(),
  lookFor: z.array(
    Want.extend({
      /** `require`: look for nobody without it; `prefer`: it decides between two; `teach`: the team has it and can teach it. */
      advice: z.enum(['require', 'prefer', 'teach']),
      have: z.int(),
      /** Reasons of contacts whose live plans ask the role, or anybody, for it. */
      reasons: z.int(),
      /** Most people with it who are needed at the same time, by the team's latest rota; null: no rota says. */
      neededAtOnce: z.int().nullable(),
      words: Words,
    }),
  ),
  /** What tends to suit the role, to talk about; not to test anybody by. */
  suits: z.array(z.object({ scale: SuitabilityScale, words: Words })),
  words: Words,
});
export type HiringProfile = z.infer<typeof HiringProfile>;
