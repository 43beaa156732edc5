import { z } from 'zod';
import { defineEvent } from '../define-event';
import { DIRECTORY_TOPIC } from '../topics';
import { Authority, BilingualText, Channel, Id, Key, Language, Level, Office, Tag, WeeklyHours } from '../vocabulary';

const onEmployee = { topic: DIRECTORY_TOPIC, kind: 'state', subject: 'employee' } as const;

/** How a sender connects the contact to this person. */
export const ContactPoints = z.object({
  extension: z.string().max(32).optional(),
  sip: z.string().max(255).optional(),
  phone: z.string().max(32).optional(),
  email: z.string().max(254).optional(),
  chat: z.string().max(500).optional(),
  /** Desk or window where they serve people who walk in: “Counter 3, ground floor”. */
  counter: z.string().max(120).optional(),
});
export type ContactPoints = z.infer<typeof ContactPoints>;

/** How much a person can hold at once: the weights of what they hold never add up to more than `units`. A channel without a weight is not served. */
export const Capacity = z.object({
  units: z.number().min(0).max(1000),
  weights: z.partialRecord(Channel, z.number().min(0).max(1000)),
});
export type Capacity = z.infer<typeof Capacity>;

export const EmployeeState = z.object({
  employeeId: Id,
  name: z.string().min(1).max(200),
  active: z.boolean(),
  roles: z.array(z.object({ role: Key, office: Office, name: BilingualText })).max(20),
  teamId: Id.nullable(),
  siteId: Id.nullable(),
  managerId: Id.nullable(),
  deputyId: Id.nullable(),
  skills: z.array(z.object({ skill: Key, level: Level })).max(100),
  languages: z.array(z.object({ language: Language, level: Level })).max(30),
  contactPoints: ContactPoints,
  /** Null: no hours are known, and the person counts as on shift whenever they are available. */
  workingHours: WeeklyHours.nullable(),
  capacity: Capacity,
  wrapUpSeconds: z.int().min(0).max(3_600),
  tags: z.array(Tag).max(50).optional(),
  authorities: z.array(Authority).max(50).optional(),
});
export type EmployeeState = z.infer<typeof EmployeeState>;

export const EmployeeChanged = defineEvent({
  ...onEmployee,
  name: 'employee.changed',
  summary: 'An employee as they are now.',
  schema: EmployeeState,
});

export const EmployeeErased = defineEvent({
  ...onEmployee,
  name: 'employee.erased',
  summary: 'An employee was erased: readers delete what they hold.',
  schema: z.object({ employeeId: Id }),
});
