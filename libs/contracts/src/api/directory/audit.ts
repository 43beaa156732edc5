import { z } from 'zod';
import { Id, SentTimestamp, Timestamp } from '../../vocabulary';

/** What the audit calls what was changed: `employee`, `team`, `delegation`, … */
const Kind = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case words joined by hyphens')
  .max(40);

/** A page of the audit, newest first. Everything that is given must hold. */
export const AuditQuery = z.object({
  /** Whose record it is. */
  employee: Id.optional(),
  /** Who changed it: an employee's id, or a name as entries have it (`api-key:…`, `sambung`). */
  by: z.string().min(1).max(200).optional(),
  kind: Kind.optional(),
  /** What was changed: its id or key. Only with `kind`. */
  subject: z.string().min(1).max(300).optional(),
  from: SentTimestamp.optional(),
  /** Not included. */
  to: SentTimestamp.optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(1_024).optional(),
  /** Of a CSV: what Excel takes for columns where it is set to Indonesian is `semicolon`. */
  separator: z.enum(['comma', 'semicolon']).default('comma'),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const OwnAuditQuery = AuditQuery.pick({ from: true, to: true, limit: true, cursor: true });
export type OwnAuditQuery = z.infer<typeof OwnAuditQuery>;

const Person = z.object({
  employeeId: Id,
  /** Null: they are not here any more. */
  name: z.string().nullable(),
});

export const AuditEntry = z.object({
  /** Higher numbers are later. */
  number: z.int(),
  at: Timestamp,
  /** `person:<id>`, `api-key:<id>`, `api-key:<id>:for:<employee>`; `sambung`: the service itself; `unknown`: none of these. */
  by: z.string(),
  byEmployee: Person.nullable(),
  kind: Kind,
  subject: z.string(),
  /** Whose record it is. */
  employee: Person.nullable(),
  action: z.enum(['added', 'changed', 'removed', 'erased']),
  /** `before` and `after` are missing where they were forgotten with the person. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
  why: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.string().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;
