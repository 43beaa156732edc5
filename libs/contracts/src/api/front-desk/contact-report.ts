import { z } from 'zod';
import { SentDay } from '../../vocabulary';

/** `GET /v1/reports/contacts`: of these days, both included. */
export const ContactReportQuery = z.strictObject({
  from: SentDay,
  to: SentDay,
  /** IANA name: in which the times are told, and where the days begin. */
  timeZone: z.string().min(1),
});
export type ContactReportQuery = z.infer<typeof ContactReportQuery>;
