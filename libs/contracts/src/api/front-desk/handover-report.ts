import { z } from 'zod';
import { BilingualText, Id, Key, SentDay, Timestamp } from '../../vocabulary';

/** The tables of a report, by which a CSV is asked for. */
export const ReportTable = z.enum(['departments', 'reasons', 'answers', 'people']);
export type ReportTable = z.infer<typeof ReportTable>;

/** Of one week, of some days, or (neither given) of the last whole week. */
export const HandoverReportQuery = z.strictObject({
  /** ISO 8601, Monday to Sunday: `2026-W47`. */
  week: z
    .string()
    .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'is no week; write it as in 2026-W47')
    .optional(),
  /** First day, from midnight of the time zone. */
  from: SentDay.optional(),
  /** Last day, included. */
  to: SentDay.optional(),
  /** IANA name; left out, that of the site of whoever asks. */
  timeZone: z.string().min(1).optional(),
  /** Which table, where CSV is asked for. */
  table: ReportTable.default('departments'),
  /** Between the values of a CSV: Excel set to Indonesian expects semicolons. */
  separator: z.enum(['comma', 'semicolon']).default('comma'),
});
export type HandoverReportQuery = z.infer<typeof HandoverReportQuery>;

const count = z.int().min(0);
/** Seconds; null where there is nothing to measure. */
const seconds = z.number().nullable();

/** Handoffs that were asked for in the time of the report, and what has become of them until now. */
export const HandoverFigures = z.object({
  handedOver: count,
  /** The reason was corrected afterwards. */
  reasonCorrected: count,
  completed: count,
  promiseKept: count,
  returned: count,
  cancelled: count,
  /** Not ended yet. */
  open: count,
  helped: count,
  notHelped: count,
  sale: count,
  /** From the request until somebody accepted: half of them, and nine of ten, waited no longer. */
  acceptedWithinMedian: seconds,
  acceptedWithinP90: seconds,
  /** Callbacks and appointments that were made; kept in time, kept late, still to be kept. The rest ended otherwise. */
  promises: z.object({ made: count, keptInTime: count, keptLate: count, open: count }),
});
export type HandoverFigures = z.infer<typeof HandoverFigures>;

export const DepartmentRow = z.object({
  /** Null: senders of no department, and departments of fewer than three people put together; the name says so. */
  teamId: Id.nullable(),
  name: BilingualText,
  /** Active people of the department now. */
  people: count,
  /** Handoffs a person in the time of the report; null without people. */
  perPerson: z.number().nullable(),
  figures: HandoverFigures,
});
export type DepartmentRow = z.infer<typeof DepartmentRow>;

export const ReasonRow = z.object({
  reasonId: Id,
  key: Key.nullable(),
  name: BilingualText.nullable(),
  /** Asked for with this reason. The figures are of those that have it now. */
  askedFor: count,
  /** It was asked for with this reason, and another one was right. */
  correctedAway: count,
  /** Another one was asked for, and this was right. */
  correctedTo: count,
  figures: HandoverFigures,
});
export type ReasonRow = z.infer<typeof ReasonRow>;

/** Questions of the front office to this department while a contact waited. */
export const AnswersRow = z.object({
  teamId: Id.nullable(),
  name: BilingualText,
  asked: count,
  answered: count,
  answeredInTime: count,
  unanswered: count,
  withdrawn: count,
  answeredWithinMedian: seconds,
  answeredWithinP90: seconds,
  helpful: count,
  notHelpful: count,
});
export type AnswersRow = z.infer<typeof AnswersRow>;

/** Of the people whose own manager asks. */
export const PersonRow = z.object({ employeeId: Id, name: z.string(), figures: HandoverFigures });
export type PersonRow = z.infer<typeof PersonRow>;

/** `GET /v1/reports/handovers` */
export const HandoverReport = z.object({
  from: SentDay,
  to: SentDay,
  timeZone: z.string(),
  madeAt: Timestamp,
  total: HandoverFigures,
  /** The same number of days before. */
  before: HandoverFigures,
  departments: z.array(DepartmentRow),
  reasons: z.array(ReasonRow),
  answers: z.array(AnswersRow),
  people: z.array(PersonRow),
});
export type HandoverReport = z.infer<typeof HandoverReport>;
