import { z } from 'zod';
import { Capacity } from '../../directory';
import { Authority, Key, Language, Level, Office, Tag, TimeZone } from '../../vocabulary';
import { chosen } from './chosen';
import { FieldRule, Join, PhoneRule } from './field-rule';
import { Region } from './workspace-settings';
import { WhatsappNumber } from './whatsapp-number';

/** How a mapping names a person: by the number payroll knows them by. YAML may read it as a number. */
const Person = z
  .union([z.string().trim().min(1).max(80), z.number()], 'write the external id of a person')
  .transform(String);
const text = z.string().trim().min(1).max(200);
const OneText = text.transform((name) => ({ id: name, en: name }));
const TextForEach = z.strictObject({ id: text, en: text }, 'write one text, or { id: …, en: … }');
const Name = chosen((name) => (typeof name === 'string' ? OneText : TextForEach));
const Answer = z.strictObject({ id: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) });
const SkillLevels = z.record(Key, Level);
const LanguageLevels = z.record(Language, Level);
/** The name of an entry of `hours`, or hours themselves: `"Mon-Fri 08:00-17:00; Sat 08:00-12:00"`. */
const Hours = z.string().trim().min(1).max(500);
const fromFile = {
  file: z.string().min(1).max(200),
  join: z.record(z.string().regex(/^[A-Za-z_]\w*$/), Join).default({}),
};

/** Values for many people at once: of a profile, or the defaults of all. A cell goes before a profile, a profile before the defaults. */
export const PersonProfile = z.strictObject({
  roles: z.array(Key).max(20).optional(),
  team: Key.optional(),
  site: Key.optional(),
  skills: SkillLevels.optional(),
  languages: LanguageLevels.optional(),
  workingHours: Hours.optional(),
  timeZone: TimeZone.optional(),
  capacity: Capacity.optional(),
  wrapUpSeconds: z.int().min(0).max(3_600).optional(),
  tags: z.array(Tag).max(50).optional(),
  authorities: z
    .array(Authority.partial({ upTo: true, until: true }))
    .max(50)
    .optional(),
});
export type PersonProfile = z.infer<typeof PersonProfile>;

const employeeFields = z.strictObject({
  externalId: FieldRule,
  name: FieldRule,
  active: FieldRule.optional(),
  roles: FieldRule.optional(),
  team: FieldRule.optional(),
  site: FieldRule.optional(),
  manager: FieldRule.optional(),
  deputy: FieldRule.optional(),
  skills: FieldRule.optional(),
  /** What shows the skills of the cell `skills`, in their order: on which day somebody looked, until when it holds, who, on what ground, and its number. */
  skillsAssessedOn: FieldRule.optional(),
  skillsExpireOn: FieldRule.optional(),
  skillsAssessor: FieldRule.optional(),
  skillsGround: FieldRule.optional(),
  skillsReference: FieldRule.optional(),
  languages: FieldRule.optional(),
  workingHours: FieldRule.optional(),
  timeZone: FieldRule.optional(),
  wrapUpSeconds: FieldRule.optional(),
  tags: FieldRule.optional(),
  leaveFrom: FieldRule.optional(),
  leaveUntil: FieldRule.optional(),
  leaveKind: FieldRule.optional(),
  extension: FieldRule.optional(),
  phone: PhoneRule.optional(),
  sip: FieldRule.optional(),
  email: FieldRule.optional(),
  chat: FieldRule.optional(),
  counter: FieldRule.optional(),
});

const EmployeesSection = z.strictObject({
  ...fromFile,
  fields: employeeFields,
  /** A column whose value stands for a whole set of values, as a job code does. */
  profiles: z
    .strictObject({
      column: z.string().min(1).max(200),
      values: z.record(z.string(), PersonProfile),
      otherwise: PersonProfile.optional(),
    })
    .optional(),
  defaults: PersonProfile.default({}),
  /** People of an earlier import who are no longer in the file. */
  missing: z.enum(['keep', 'deactivate']).default('keep'),
  /** Of a hundred people, how many may be deactivated so. More of them, and more than ten people, is a problem: half a file would empty the company. */
  deactivateAtMost: z.number().min(0).max(100).default(25),
});

const siteFields = {
  key: FieldRule,
  name: FieldRule,
  timeZone: FieldRule.optional(),
  fallbackNumber: FieldRule.optional(),
  whatsappNumber: FieldRule.optional(),
};
/** In a file of people a site or team stands in many rows: the first of each counts, and rows without one are passed over. */
const distinct = z.boolean().optional();
const SitesOfFile = z.strictObject({ ...fromFile, distinct, fields: z.strictObject(siteFields) });
const SitesListed = z
  .array(
    z.strictObject({
      key: Key,
      name: text,
      /** Without it, the workspace’s. */
      timeZone: TimeZone.optional(),
      fallbackNumber: z.string().min(1).max(32).optional(),
      whatsappNumber: WhatsappNumber.optional(),
    }),
  )
  .max(5_000);
const SitesSection = chosen((sites) => (Array.isArray(sites) ? SitesListed : SitesOfFile));

const teamFields = {
  key: FieldRule,
  name: FieldRule,
  office: FieldRule,
  manager: FieldRule.optional(),
  openingHours: FieldRule.optional(),
  timeZone: FieldRule.optional(),
};
const TeamsOfFile = z.strictObject({ ...fromFile, distinct, fields: z.strictObject(teamFields) });
const TeamsListed = z
  .array(
    z.strictObject({
      key: Key,
      name: Name,
      office: Office,
      manager: Person.optional(),
      openingHours: Hours.optional(),
      timeZone: TimeZone.optional(),
    }),
  )
  .max(5_000);
const TeamsSection = chosen((teams) => (Array.isArray(teams) ? TeamsListed : TeamsOfFile));

const MappedStep = z.strictObject({
  role: Key.optional(),
  team: Key.optional(),
  /** A site’s key, or `same`: where the contact is. */
  site: Key.optional(),
  skills: SkillLevels.optional(),
  languages: LanguageLevels.optional(),
  person: Person.optional(),
  tags: z.array(Tag).max(20).optional(),
  /** What they must be allowed to decide, up to the handoff's own amount: `complaints`. */
  authority: Key.optional(),
  askAtOnce: z.int().min(1).max(10).optional(),
  holdSeconds: z.int().min(0).max(86_400).default(30),
});
export const MappedReason = z.strictObject({
  key: Key,
  /** May be left out for a reason that exists, as those of the seed catalogue do. */
  name: Name.optional(),
  shortAnswer: Answer.optional(),
  priority: z.int().min(0).max(100).optional(),
  /** Without it the steps stay as they are. */
  steps: z.array(MappedStep).max(10).optional(),
  lastResort: Person.optional(),
});
export type MappedReason = z.infer<typeof MappedReason>;

/** The mapping file (YAML or JSON) of `POST /v1/imports`: docs/IMPORT.md explains it with examples. */
export const ImportMapping = z.strictObject({
  version: z.literal(1),
  company: z.strictObject({ region: Region.optional(), timeZone: TimeZone.optional() }).default({}),
  /** Between several values in one cell. */
  listSeparator: z.string().length(1).default('|'),
  hours: z.record(z.string(), Hours).default({}),
  roles: z
    .array(z.strictObject({ key: Key, office: Office, name: Name }))
    .max(1_000)
    .default([]),
  skills: z
    .array(z.strictObject({ key: Key, name: Name }))
    .max(5_000)
    .default([]),
  sites: SitesSection.default([]),
  teams: TeamsSection.default([]),
  employees: EmployeesSection.optional(),
  reasons: z.array(MappedReason).max(1_000).default([]),
  /** Who plans fall back to where they name nobody. Brings the reasons of the seed catalogue to life. */
  lastResort: Person.optional(),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

const PersonColumn = z.enum([...employeeFields.keyof().options, 'firstName', 'lastName']);
/** Sent in a mapping's place: what somebody says of some columns (null: they are not imported). Everything else is understood as without a mapping. */
export const SaidColumns = z.strictObject({ columns: z.record(z.string().min(1).max(200), PersonColumn.nullable()) });
export type SaidColumns = z.infer<typeof SaidColumns>;

/** What is no text, a workbook, travels in base 64. */
const FileContent = chosen((content) =>
  typeof content === 'string' ? z.string() : z.strictObject({ base64: z.base64() }, 'send a text, or { base64: … }'),
);

/** The largest request that an import takes: exports of a personnel system are larger than ordinary bodies. */
export const MOST_IMPORT_MEGABYTES = 50;

/** `POST /v1/imports` as JSON: the mapping as an object, or as the text of a YAML file; files by name. */
export const ImportBody = z.strictObject({
  /** May be left out in a trial, which proposes one; `{ columns: { "No. Pegawai": "externalId", "Catatan": null } }` says what some columns are, and the rest is proposed. */
  mapping: z.union([z.string().max(1_000_000), z.record(z.string(), z.unknown())]).optional(),
  files: z.record(z.string().min(1).max(200), FileContent).default({}),
});
export type ImportBody = z.infer<typeof ImportBody>;
