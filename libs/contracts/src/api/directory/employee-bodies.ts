import { z } from 'zod';
import { Capacity, ContactPoints } from '../../directory';
import { ShownText } from '../../shown-text';
import { Absence, Authority, Id, Key, Language, Level, SentTimestamp, Tag } from '../../vocabulary';
import { HoursBody } from './hours-body';

const skills = z.array(z.strictObject({ skill: Key, level: Level })).max(100);
const languages = z.array(z.strictObject({ language: Language, level: Level })).max(30);
const StrictContactPoints = z.strictObject(ContactPoints.shape);

const AbsenceBody = z.strictObject(Absence.shape).refine(({ from, until }) => until === null || from <= until, {
  message: 'the last day is not before the first',
  path: ['until'],
});

const fields = {
  /** The number payroll knows them by; unique in the workspace. */
  externalId: z.string().trim().min(1).max(80).nullable(),
  name: ShownText(200),
  roles: z.array(Key).max(20),
  teamId: Id.nullable(),
  siteId: Id.nullable(),
  managerId: Id.nullable(),
  deputyId: Id.nullable(),
  skills,
  languages,
  contactPoints: StrictContactPoints,
  /** Null: on shift whenever they are available. */
  workingHours: HoursBody.nullable(),
  capacity: Capacity,
  wrapUpSeconds: z.int().min(0).max(3_600),
  /** Words of the company's own, without a catalogue: plans and handoffs may ask for them. */
  tags: z.array(Tag).max(50),
  /** What they may decide in the company's name, up to which amount, until when. */
  authorities: z.array(z.strictObject(Authority.shape)).max(50),
  /** When they are away: on these days nothing is offered to them. */
  absences: z.array(AbsenceBody).max(100),
};

/** What somebody can hold at once unless it is said otherwise: one conversation by voice or at the counter, or three in writing. */
export const DEFAULT_CAPACITY: Capacity = { units: 3, weights: { phone: 3, counter: 3, chat: 1, email: 1 } };
export const DEFAULT_WRAP_UP_SECONDS = 15;

/** `POST /v1/employees`. Only the name is mandatory. */
export const EmployeeBody = z.strictObject({
  ...fields,
  externalId: fields.externalId.default(null),
  roles: fields.roles.default([]),
  teamId: fields.teamId.default(null),
  siteId: fields.siteId.default(null),
  managerId: fields.managerId.default(null),
  deputyId: fields.deputyId.default(null),
  skills: skills.default([]),
  languages: languages.default([]),
  contactPoints: StrictContactPoints.default({}),
  workingHours: fields.workingHours.default(null),
  capacity: Capacity.default(DEFAULT_CAPACITY),
  wrapUpSeconds: fields.wrapUpSeconds.default(DEFAULT_WRAP_UP_SECONDS),
  tags: fields.tags.default([]),
  authorities: fields.authorities.default([]),
  absences: fields.absences.default([]),
});
export type EmployeeBody = z.infer<typeof EmployeeBody>;

/** `PATCH /v1/employees/{id}` (JSON merge patch at the top level). What is left out stays. */
export const EmployeePatch = z.strictObject(fields).partial();
export type EmployeePatch = z.infer<typeof EmployeePatch>;

/** `POST /v1/employees/{id}/deactivate`, and the query of `DELETE /v1/employees/{id}`. */
export const ReplacementBody = z.strictObject({
  /** Takes their place in the plans that name them; needed where they are a last resort. */
  replacement: Id.optional(),
});
export type ReplacementBody = z.infer<typeof ReplacementBody>;

/** `PUT /v1/employees/{id}/deputy` */
export const DeputyBody = z.strictObject({ deputyId: fields.deputyId });
/** `PUT /v1/employees/{id}/absences`: all of them. */
export const AbsencesBody = z.strictObject({ absences: fields.absences });

/** `POST /v1/employees/{id}/delegate`: what they may decide, up to which amount (null: as much as whoever delegates it), until when. */
export const DelegationBody = z.strictObject({
  what: Authority.shape.what,
  upTo: Authority.shape.upTo.default(null),
  until: SentTimestamp,
});
export type DelegationBody = z.infer<typeof DelegationBody>;
/** `POST /v1/employees/{id}/revoke`: one grant ends, those of others stay. */
export const RevocationBody = z.strictObject({
  what: Authority.shape.what,
  /** Whose grant ends: of an employee by their id, the company's, or what is the person's own. Left out: the asker's (of hr and admin the company's). */
  from: z.union([z.enum(['company', 'own']), Id], 'name an employee’s id, company, or own').optional(),
});
export type RevocationBody = z.infer<typeof RevocationBody>;
