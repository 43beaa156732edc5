import { z } from 'zod';
import { ShownText } from '../../shown-text';
import { BilingualText, Id, Key, Level, Office, TimeZone, WeeklyHours } from '../../vocabulary';
import { FillInThresholds } from '../../directory';
import { HoursBody } from './hours-body';
import { WhatsappNumber } from './whatsapp-number';

const Name = z.strictObject({ id: ShownText(200), en: ShownText(200) });
const version = z.int();

/** `POST /v1/roles`; `PUT` without the key. */
export const RoleBody = z.strictObject({ key: Key, office: Office, name: Name });
export type RoleBody = z.infer<typeof RoleBody>;
export const RoleView = z.object({ key: Key, office: Office, name: BilingualText, version });
export type RoleView = z.infer<typeof RoleView>;
export const RoleList = z.object({ roles: z.array(RoleView) });

/** On what ground somebody is said to have a skill, besides that they say so themselves. */
export const EvidenceGround = z.enum(['manager', 'colleague', 'certificate', 'test', 'training', 'other']);
export type EvidenceGround = z.infer<typeof EvidenceGround>;

const levels = z
  .array(z.strictObject({ level: Level, description: Name }))
  .max(5)
  .refine((list) => new Set(list.map(({ level }) => level)).size === list.length, 'each level once');

/** `POST /v1/skills`; `PUT` without the key, where what is left out stays as it is. */
export const SkillBody = z.strictObject({
  key: Key,
  name: Name,
  /** What a level means for this skill; levels that are left out mean what they mean in general. */
  levels: levels.optional(),
  /** Evidence on one of these grounds, valid today, is needed for a level to count in routing and rotas. Empty, and at first: none is. */
  requires: z.array(EvidenceGround).max(6).optional(),
  /** How long an assessment holds unless it says so itself, in months; null, and at first: without end. */
  validMonths: z.int().min(1).max(120).nullable().optional(),
});
export type SkillBody = z.infer<typeof SkillBody>;
export const SkillView = z.object({
  key: Key,
  name: BilingualText,
  /** All five, the general meaning where the skill has none of its own. */
  levels: z.array(z.object({ level: Level, description: BilingualText })),
  requires: z.array(EvidenceGround),
  validMonths: z.int().nullable(),
  version,
});
export type SkillView = z.infer<typeof SkillView>;
export const SkillList = z.object({ skills: z.array(SkillView) });

/** “Who handles this?”: a duty of the back office, and the role or team that does it. */
export const DutyBody = z.strictObject({
  key: Key,
  name: Name,
  role: Key.nullable().default(null),
  teamId: Id.nullable().default(null),
});
export type DutyBody = z.infer<typeof DutyBody>;
export const DutyView = z.object({
  key: Key,
  name: BilingualText,
  role: Key.nullable(),
  teamId: Id.nullable(),
  version,
});
export type DutyView = z.infer<typeof DutyView>;
export const DutyList = z.object({ duties: z.array(DutyView) });

export const TeamBody = z.strictObject({
  key: Key,
  name: Name,
  office: Office,
  managerId: Id.nullable().default(null),
  /** Null: as its people work. */
  openingHours: HoursBody.nullable().default(null),
  /** When the manager is asked to join the floor; null: never. */
  fillIn: z.strictObject(FillInThresholds.shape).nullable().default(null),
  active: z.boolean().default(true),
});
export type TeamBody = z.infer<typeof TeamBody>;
export const TeamView = z.object({
  teamId: Id,
  key: Key,
  name: BilingualText,
  office: Office,
  managerId: Id.nullable(),
  openingHours: WeeklyHours.nullable(),
  fillIn: FillInThresholds.nullable(),
  active: z.boolean(),
  version,
});
export type TeamView = z.infer<typeof TeamView>;
export const TeamList = z.object({ teams: z.array(TeamView) });

export const SiteBody = z.strictObject({
  key: Key,
  name: ShownText(200),
  timeZone: TimeZone,
  /** Shown when nothing else can be reached. */
  fallbackNumber: z.string().trim().min(1).max(32).nullable().default(null),
  /** Where contacts write to the company by WhatsApp, with the code of their handoff. */
  whatsappNumber: WhatsappNumber.nullable().default(null),
  active: z.boolean().default(true),
});
export type SiteBody = z.infer<typeof SiteBody>;
export const SiteView = z.object({
  siteId: Id,
  key: Key,
  name: z.string(),
  timeZone: TimeZone,
  fallbackNumber: z.string().nullable(),
  whatsappNumber: z.string().nullable(),
  active: z.boolean(),
  version,
});
export type SiteView = z.infer<typeof SiteView>;
export const SiteList = z.object({ sites: z.array(SiteView) });
