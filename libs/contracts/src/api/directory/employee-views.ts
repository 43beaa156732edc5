import { z } from 'zod';
import { Capacity, ContactPoints } from '../../directory';
import {
  Absence,
  Authority,
  Availability,
  BilingualText,
  Id,
  Key,
  Language,
  Level,
  Office,
  Tag,
  Timestamp,
  WeeklyHours,
} from '../../vocabulary';

/** Several values, comma-separated, of which one must hold. */
const list = (each: z.ZodType<string, string>) =>
  z
    .string()
    .max(500)
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(each).min(1).max(20));
const withLevel = (pattern: RegExp, message: string) =>
  z
    .string()
    .max(100)
    .regex(pattern, message)
    .transform((text) => {
      const [key = '', level] = text.split(':');
      return level === undefined ? { key } : { key, minLevel: Number(level) };
    });
const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** `GET /v1/employees`. All that is given must hold. */
export const EmployeeQuery = z.strictObject({
  /** Beginnings of words of a name, extension, telephone (in whichever way it is written), e-mail address, team, role, site or duty; slips of the finger in names are forgiven, accents ignored. */
  q: z.string().trim().min(1).max(100).optional(),
  office: Office.optional(),
  /** One of these roles: `cashier` or `cashier,receptionist`. */
  role: list(Key).optional(),
  /** `friendliness`, or with the least level `friendliness:3` (levels: for hr, admin and managers of the person). */
  skill: withLevel(/^[a-z0-9]+(-[a-z0-9]+)*(:[1-5])?$/, 'a skill’s key, or key:level').optional(),
  /** `en`, or with the least level `en:3`. */
  language: withLevel(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*(:[1-5])?$/, 'a BCP 47 tag, or tag:level').optional(),
  /** A site’s id or key. */
  site: Id.optional(),
  /** A team’s id or key. */
  team: Id.optional(),
  /** Could be offered work now, or not. */
  available: yesOrNo.optional(),
  externalId: z.string().min(1).max(80).optional(),
  /** Deactivated people are shown to hr and admin only. */
  status: z.enum(['active', 'inactive', 'all']).default('active'),
  limit: z.coerce.number().int().min(1).max(200).default(25),
  cursor: z.string().max(1_000).optional(),
});
export type EmployeeQuery = z.infer<typeof EmployeeQuery>;

const Colleague = z.object({ employeeId: Id, name: z.string() });

/** What every colleague may know. */
export const EmployeeCard = z.object({
  employeeId: Id,
  name: z.string(),
  active: z.boolean(),
  offices: z.array(Office),
  roles: z.array(z.object({ role: Key, office: Office, name: BilingualText })),
  team: z.object({ teamId: Id, key: Key, name: BilingualText }).nullable(),
  site: z.object({ siteId: Id, key: Key, name: z.string(), timeZone: z.string() }).nullable(),
  manager: Colleague.nullable(),
  deputy: Colleague.nullable(),
  skills: z.array(Key),
  languages: z.array(Language),
  contactPoints: ContactPoints,
  /** Could be offered work now. Why not is for the person, their managers, hr and admin. */
  available: z.boolean(),
  /** Of somebody available: until when, if nothing happens: the end of what they said or of their shift. Null: nothing says that it ends. */
  availableUntil: Timestamp.nullable(),
});
export type EmployeeCard = z.infer<typeof EmployeeCard>;

/** One row of the lookup. `rank` 0: the name begins so; 1: words of it do; from 2 on: something else that is known of them; from 3 on: similar words. */
export const EmployeeHit = EmployeeCard.omit({ manager: true, deputy: true }).extend({
  rank: z.number(),
  /** For hr and admin. */
  externalId: z.string().nullable().optional(),
});
export type EmployeeHit = z.infer<typeof EmployeeHit>;
export const EmployeePage = z.object({ employees: z.array(EmployeeHit), next: z.string().nullable() });
export type EmployeePage = z.infer<typeof EmployeePage>;

/** What is for the person themself, their managers up the line, hr and admin. */
export const EmployeeDetails = z.object({
  externalId: z.string().nullable(),
  skillLevels: z.array(z.object({ skill: Key, level: Level })),
  languageLevels: z.array(z.object({ language: Language, level: Level })),
  workingHours: WeeklyHours.nullable(),
  capacity: Capacity,
  wrapUpSeconds: z.int(),
  tags: z.array(Tag),
  authorities: z.array(Authority),
  /** When they are away, and why. Others see that somebody is not available, and no more. */
  absences: z.array(Absence),
  presence: z
    .object({
      availability: Availability,
      activity: z.string(),
      onShift: z.boolean(),
      reachable: z.boolean(),
      since: Timestamp,
      because: z.string(),
    })
    .nullable(),
  version: z.int(),
});
export type EmployeeDetails = z.infer<typeof EmployeeDetails>;

/** `GET /v1/employees/{id}`: the card, and `details` where the asker may see them. */
export const EmployeeView = EmployeeCard.extend({ details: EmployeeDetails.optional() });
export type EmployeeView = z.infer<typeof EmployeeView>;

/** `GET /v1/employees/{id}/vcard`: the language of roles and team. */
export const VcardQuery = z.strictObject({ language: z.enum(['id', 'en']).default('id') });
export type VcardQuery = z.infer<typeof VcardQuery>;
